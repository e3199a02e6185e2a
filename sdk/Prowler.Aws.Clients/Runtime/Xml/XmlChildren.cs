using System.Xml;

namespace Prowler.Aws.Clients.Runtime.Xml;

/// <summary>
/// Walks the child elements of the element the reader stands on. Between two calls of <see cref="MoveNext"/> exactly
/// one child must be consumed (read or skipped) to just behind its end tag; at the end the parent is consumed alike.
/// </summary>
internal struct XmlChildren
{
    // Every known structure nests far less. Reading recurses, so a hostile body must not choose the depth.
    private const int MaximumDepth = 128;
    private readonly XmlReader _reader;
    private readonly int _depth;
    private bool _isOpen;

    public XmlChildren(XmlReader reader)
    {
        if (reader.Depth > MaximumDepth)
            throw new XmlException($"The response nests elements more than {MaximumDepth} deep.");
        _reader = reader;
        _depth = reader.Depth;
        _isOpen = !reader.IsEmptyElement;
        reader.Read();
    }

    public bool MoveNext()
    {
        while (_isOpen)
        {
            if (_reader.NodeType == XmlNodeType.Element)
                return true;
            _isOpen = !(_reader.NodeType == XmlNodeType.EndElement && _reader.Depth == _depth);
            if (!_reader.Read() && _isOpen)
                throw new XmlException("The response ends in the middle of an element.");
        }

        return false;
    }
}
