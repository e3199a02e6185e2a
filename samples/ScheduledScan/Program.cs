using Prowler.Aws.Session;
using Prowler.Engine;
using ScheduledScan;

var builder = Host.CreateApplicationBuilder(args);
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddProwler().AddAwsChecks();
builder.Services.AddOptions<AwsSessionOptions>().BindConfiguration("Aws");
builder.Services.AddOptions<ScanOptions>().BindConfiguration("Scan");
builder.Services.AddOptions<Schedule>().BindConfiguration("Schedule")
    .Validate(Schedule.IsValid, "Schedule:Every must be a time from one second (00:00:01) to thirty days (30.00:00:00).")
    .ValidateOnStart();
builder.Services.AddHostedService<ScanWorker>();
builder.Build().Run();
