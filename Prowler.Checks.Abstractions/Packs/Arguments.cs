namespace Prowler.Checks.Packs;

/// <summary>The values of a method's parameters, in their order.</summary>
/// <param name="values">The first parameter's value, then one for each <see cref="Need"/>.</param>
public readonly struct Arguments(object[] values)
{
    /// <summary>The value of a parameter.</summary>
    /// <typeparam name="T">The parameter's type.</typeparam>
    /// <param name="index">The parameter's position, from 0.</param>
    public T Get<T>(int index) => (T)values[index];

    /// <summary>The first parameter of a batch collector.</summary>
    /// <typeparam name="T">The type of the siblings.</typeparam>
    public IReadOnlyList<T> Batch<T>()
        where T : Resource => Array.ConvertAll((Resource[])values[0], resource => (T)resource);
}
