#nullable disable
namespace Amazon.EC2.Model;

internal partial class Reservation
{
    /// <summary>The names of <see cref="Groups"/>.</summary>
    public List<string> GroupNames
    {
        get => Groups?.ConvertAll(group => group.GroupName);
        set => Groups = value?.ConvertAll(name => new GroupIdentifier { GroupName = name });
    }
}
