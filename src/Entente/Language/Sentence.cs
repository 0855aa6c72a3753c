using System.Collections.Immutable;
using Entente.Documents;

namespace Entente.Language;

/// <summary>A sentence with its tokens, tree and names. Immutable; safe to share between threads.</summary>
public sealed class Sentence
{
    private readonly ImmutableArray<int>[] _children;

    /// <summary>Makes a sentence and indexes its tree.</summary>
    /// <param name="index">Position in the document, from 0.</param>
    /// <param name="paragraph">Index of the paragraph it stands in, from 0.</param>
    /// <param name="span">Its span in the document's text.</param>
    /// <param name="tokens">Its tokens in order, <see cref="Token.Index"/> from 0.</param>
    /// <param name="names">Its proper names in order, not overlapping.</param>
    public Sentence(int index, int paragraph, TextSpan span, ImmutableArray<Token> tokens, ImmutableArray<NameMention> names)
    {
        (Index, Paragraph, Span, Tokens, Names) = (index, paragraph, span, tokens, names);
        var children = new List<int>?[tokens.Length];
        foreach (var token in tokens)
            if (token.Head >= 0)
                (children[token.Head] ??= []).Add(token.Index);
        _children = [.. children.Select(list => list is null ? [] : list.ToImmutableArray())];
    }

    /// <summary>Position in the document, from 0.</summary>
    public int Index { get; }

    /// <summary>Paragraph it stands in, from 0.</summary>
    public int Paragraph { get; }

    /// <summary>Where it stands in the document's text.</summary>
    public TextSpan Span { get; }

    /// <summary>Its tokens in order.</summary>
    public ImmutableArray<Token> Tokens { get; }

    /// <summary>Its proper names in order.</summary>
    public ImmutableArray<NameMention> Names { get; }

    /// <summary>Indices of the dependents of a token, left to right.</summary>
    public ImmutableArray<int> Children(int token) => _children[token];

    /// <summary>Index of the root token, or -1 in an empty sentence.</summary>
    public int Root
    {
        get
        {
            foreach (var token in Tokens)
                if (token.Head < 0)
                    return token.Index;
            return -1;
        }
    }

    /// <summary>Dependents of a token whose relation, or its base, is the one given.</summary>
    public IEnumerable<int> Children(int token, string relation)
    {
        foreach (var child in _children[token])
            if (Tokens[child].Relation == relation || Tokens[child].BaseRelation == relation)
                yield return child;
    }

    /// <summary>The first such dependent, or -1.</summary>
    public int Child(int token, string relation)
    {
        foreach (var child in Children(token, relation))
            return child;
        return -1;
    }

    /// <summary>Token and all its descendants, in sentence order.</summary>
    public ImmutableArray<int> Subtree(int token)
    {
        var found = new SortedSet<int>();
        var open = new Stack<int>();
        open.Push(token);
        while (open.TryPop(out var next))
            if (found.Add(next))
                foreach (var child in _children[next])
                    open.Push(child);
        return [.. found];
    }

    /// <summary>Whether <paramref name="ancestor"/> dominates <paramref name="token"/> (a token does not dominate itself).</summary>
    public bool Dominates(int ancestor, int token)
    {
        for (var at = Tokens[token].Head; at >= 0; at = Tokens[at].Head)
            if (at == ancestor)
                return true;
        return false;
    }

    /// <summary>The first of a run of tokens that hangs outside of it; the first of all where none does.</summary>
    internal int HeadOf(int start, int end)
    {
        for (var i = start; i < end; i++)
            if (Tokens[i].Head < start || Tokens[i].Head >= end)
                return i;
        return start;
    }

    /// <summary>The name that covers a token, if any.</summary>
    public NameMention? NameAt(int token)
    {
        foreach (var name in Names)
            if (name.Start <= token && token < name.End)
                return name;
        return null;
    }
}
