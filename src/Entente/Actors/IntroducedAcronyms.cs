using Entente.Language;

namespace Entente.Actors;

/// <summary>Short forms that a text gives in parentheses after a name, and uses from there on: "Front for Reform (FFR)".</summary>
internal static class IntroducedAcronyms
{
    /// <summary>Every token, from its introduction on, that is a short form of an organisation named in full.</summary>
    public static IEnumerable<(int Sentence, int Token, RegistryEntry Entry)> Of(AnnotatedDocument document, EntityReader reader)
    {
        var known = new Dictionary<string, RegistryEntry>(StringComparer.Ordinal);
        foreach (var sentence in document.Sentences)
        {
            for (var token = 0; token < sentence.Tokens.Length; token++)
            {
                var form = sentence.Tokens[token].Form;
                if (known.TryGetValue(form, out var entry))
                    yield return (sentence.Index, token, entry);
                else if (IsIntroduced(sentence, token) && sentence.NameAt(token - 2) is { Kind: NameKind.Organisation } name
                    && name.End == token - 1 && name.End - name.Start > 1)
                    known[form] = reader.MatchAt(sentence.Index, name.Start) as OrganisationEntry ?? reader.Described(sentence, name);
            }
        }
    }

    private static bool IsIntroduced(Sentence sentence, int token)
    {
        var form = sentence.Tokens[token].Form;
        return token >= 3 && token + 1 < sentence.Tokens.Length && form.Length is >= 2 and <= 8
            && sentence.Tokens[token - 1].Form == "(" && sentence.Tokens[token + 1].Form == ")"
            && char.IsUpper(form[0]) && form.Count(char.IsUpper) * 2 > form.Length;
    }
}
