using System.Text.Json.Serialization;
using Prowler.Aws.Session;
using WebApi;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddProwler().AddAwsChecks();
builder.Services.AddOptions<AwsSessionOptions>().BindConfiguration("Aws");
builder.Services.AddProblemDetails().AddExceptionHandler<ScanProblems>();
builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.Converters.Add(new JsonStringEnumConverter()));

var app = builder.Build();
app.UseExceptionHandler();
app.MapGet("/findings", FindingsEndpoint.GetAsync);
app.Run();
