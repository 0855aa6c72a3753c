using System.Text.RegularExpressions;

namespace Entente.Circumstances;

/// <summary>How English writes times that are no dates of the calendar: times of the clock, lengths, and times that come again.</summary>
internal static partial class TimePhrases
{
    private const string Units = @"(?:seconds?|minutes?|hours?|days?|nights?|weekends?|weeks?|months?|quarters?|years?|decades?|centuries|century)";
    private const string Vague = @"(?i:several|many|a\s+few|few|a\s+couple\s+of|dozens\s+of|hundreds\s+of|thousands\s+of|some|recent)";
    private const string Kind = @"(?:(?:straight|consecutive|successive|trading|working|business|full|whole|more|long|calendar)\s+){0,2}";
    private const string Zone = @"(?:\s*\(?(?<zone>UTC|GMT|EST|EDT|CST|CDT|MST|MDT|PST|PDT|CET|CEST|BST|IST|JST|local\s+time)(?:\s*[+-]\d{1,2}(?::?\d\d)?)?\b\)?)";
    private const string Half = @"(?:\s*(?<half>[aApP])\.?[mM]\b\.?)";

    /// <summary>In this order: times of the clock; times that come again; lengths.</summary>
    [GeneratedRegex(
        @"(?<![\w$£€.,:-])(?:" +
        @"(?<hour>[01]?\d|2[0-3])[:.](?<minute>[0-5]\d)(?:" + Half + Zone + @"?|" + Zone + @")" +
        @"|(?<=\b(?i:at|by|until|around|about|before|after|since|from|to)\s)(?<hour>[01]?\d|2[0-3]):(?<minute>[0-5]\d)\b(?!\.\d|\s*%)" +
        @"|(?<hour>[01]\d|2[0-3])(?<minute>[0-5]\d)\s*(?:" + Zone + @"|hours\b)" +
        @"|(?<hour>1[0-2]|[1-9])(?:" + Half + Zone + @"?)" +
        @"|(?<hour>1[0-2]|[1-9]|(?i:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))\s+o['’]clock\b" +
        @"|(?<=\b(?i:at|by|until|around|before|after|since|from)\s)(?<hour>noon|midday|midnight|dawn|dusk|daybreak|sunrise|sunset|nightfall)\b" +
        @"|(?i:every|each)\s+(?:(?<every>" + TimePattern.Count + @"|other|second)\s+)?(?<everyunit>" + Units + @"|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|morning|evening|weekday|summer|winter|spring|autumn)\b" +
        @"|(?<=\b(?:\d[\d,.]*|(?i:million|billion|thousand|hundred|dozen|once|twice|times|percent|dollars|euros|pounds|barrels|tons|tonnes|hours|one|two|three|four|five|six|seven|eight|nine|ten|twelve))(?:\s*%)?(?:\s+[\w-]+)?\s)an?\s+(?<rateunit>second|minute|hour|day|week|month|year)\b(?!\s+(?:ago|earlier|later|before|after))" +
        @"|(?<lead>per\s+)(?<rateunit>second|minute|hour|day|week|month|quarter|year)\b" +
        @"|(?i:the\s+)?(?<past>past|last|next|coming|previous|first|recent|final)\s+(?:(?<length>" + TimePattern.Count + @")|(?<vague>" + Vague + @"))\s+" + Kind + @"(?<lengthunit>" + Units + @")\b" +
        @"|(?i:the)\s+(?<past>past|coming)\s+" + Kind + @"(?<lengthunit>" + Units + @")\b" +
        @"|(?:(?<length>" + TimePattern.Count + @")-|(?:(?i:an?)\s+)?(?<length>(?!(?i:an?)\s+(?:second|quarter)\b)" + TimePattern.Count + @")\s+)(?<lengthunit>second|minute|hour|day|night|week|month|quarter|year|decade|century)(?:-long)?\b(?!-|\s+(?:ago|earlier|later|before|after)\b)" +
        @"|" + TimePattern.About + @"(?:(?<length>(?!(?i:an?)\s+(?:second|quarter)\b)" + TimePattern.Count + @")(?<plushalf>\s+and\s+a\s+half)?|(?<lengthhalf>half\s+an?)|(?<vague>" + Vague + @"))\s+" + Kind + @"(?<lengthunit>" + Units + @")\b(?!-|\s+(?:old|of\s+age)\b)(?<direction>\s+(?:ago|earlier|later|before|after|afterwards)\b)?" +
        @"|(?<=\b(?i:for|in|after|of|over|took|lasted|last|within|through|been)\s)(?<vague>)(?<lengthunit>seconds|minutes|hours|days|weeks|months|years|decades|centuries)\b(?!\s+(?:ago|earlier|later|before|after)\b)" +
        @"|(?<vague>)(?<lengthunit>hours|days|weeks|months|years|decades|centuries)(?<direction>-long|\s+(?:ago|earlier|later|afterwards)\b)" +
        @")", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    public static partial Regex Expression();
}
