using Microsoft.Extensions.Options;
using Prowler.Engine.Catalog;

namespace Prowler.Engine.Hosting;

/// <summary>Tells of a selection that no scan could be made with. Asking for the catalog links the packs, too.</summary>
internal sealed class ScanOptionsValidation(CheckCatalog catalog) : IValidateOptions<ScanOptions>
{
    public ValidateOptionsResult Validate(string? name, ScanOptions options)
    {
        try
        {
            catalog.Select(options.Selection);
            return ValidateOptionsResult.Success;
        }
        catch (SelectionException exception)
        {
            return ValidateOptionsResult.Fail(exception.Message);
        }
    }
}
