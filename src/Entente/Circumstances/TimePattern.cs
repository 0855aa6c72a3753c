using System.Text.RegularExpressions;

namespace Entente.Circumstances;

/// <summary>How English writes times: the words only; <see cref="TimeReader"/> says what they denote.</summary>
internal static partial class TimePattern
{
    private const string MonthNames = @"(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)";
    private const string Years = @"(?:1[5-9]\d\d|20\d\d)";
    private const string Day = @"\d{1,2}(?:st|nd|rd|th)?";
    private const string Part = @"(?:(?:early|late|mid)[- ](?:in\s+)?)?";
    private const string Dash = @"\s*(?:-|–|—)\s*";
    private const string Count = @"(?i:\d+|(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\w+)?))";
    private const string Units = @"(?:hours?|days?|weeks?|months?|years?|decades?)";
    private const string About = @"(?i:(?:about|some|nearly|almost|more\s+than|over|at\s+least)\s+)?";

    /// <summary>In this order: ranges; dates with a month; seasons; decades; years; weekdays; times relative to others.</summary>
    [GeneratedRegex(
        @"(?<![\w$£€])(?:(?<edge>[Ss]ince|[Uu]ntil|[Tt]ill|[Bb]y|[Bb]efore|[Aa]fter)\s+)?(?:" +
        @"(?<iso>" + Years + @"-\d\d-\d\d)\b" +
        @"|(?:between\s+|[Ff]rom\s+)?(?<from>" + Years + @")(?:" + Dash + @"|\s+and\s+|\s+to\s+|\s+until\s+)(?<to>" + Years + @"|\d\d(?!\d))\b" +
        @"|(?:[Bb]etween|[Ff]rom)\s+(?<month>" + MonthNames + @")\s+(?:and|to|until)\s+(?<month2>" + MonthNames + @")(?:,?\s+(?:of\s+)?(?<year>" + Years + @"))?\b" +
        @"|(?<day>" + Day + @")(?:(?:" + Dash + @"|\s+to\s+|\s+and\s+)(?<day2>" + Day + @"))?\s+(?:of\s+)?(?<month>" + MonthNames + @")(?:,?\s+(?<year>" + Years + @"))?\b" +
        @"|(?:(?<that>that|the\s+same|the\s+following)\s+|(?<which>last|next|this)\s+)?" + Part + @"(?<month>" + MonthNames + @")(?:\s+(?<day>" + Day + @")\b(?!,\d|:)(?:" + Dash + @"(?<day2>" + Day + @"))?)?(?:(?:\s+of)?,?\s+(?<year>" + Years + @")\b)?(?!\w)" +
        @"|(?:the\s+)?" + Part + @"(?<season>spring|summer|autumn|fall|winter)\s+of\s+(?<year>" + Years + @")\b" +
        @"|(?<season>spring|summer|autumn|winter)\s+(?<year>" + Years + @")\b" +
        @"|(?:(?<that>that)|(?<which>last|this|next))\s+(?<season>spring|summer|autumn|winter)\b" +
        @"|(?:the\s+)?" + Part + @"(?<decade>1[5-9]\d0|20\d0)['’]?s\b" +
        @"|" + Part + @"(?<bare>)(?<year>" + Years + @")(?!\w|,\d|%|\s*(?:million|billion|thousand))" +
        @"|(?:(?<which>last|next|this)\s+)?(?<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b" +
        @"|" + About + @"(?<count>" + Count + @")\s+(?<unit>" + Units + @")\s+(?<direction>ago|earlier|later|afterwards?|previously)\b(?:\s+(?<exact>today|yesterday|this\s+(?:morning|week|month)))?" +
        @"|(?<count>" + Count + @")\s+(?<unit>" + Units + @")\s+(?<direction>before|after)(?<reference>(?:\s+\w)?)" +
        @"|(?<today>[Yy]esterday|[Tt]oday|[Tt]onight|[Tt]omorrow|[Tt]his\s+(?:morning|afternoon|evening))\b" +
        @"|(?<sameday>(?:[Tt]he|[Tt]hat)\s+(?:same|very|next|following|previous)\s+(?:day|morning|afternoon|evening|night)|[Tt]hat\s+(?:day|morning|afternoon|evening|night)|[Tt]he\s+day\s+(?:before|after))\b" +
        @"|(?<step>[Tt]hat|[Tt]he\s+(?:same|following|next|previous))\s+(?<stepunit>week|month|year)\b" +
        @"|(?<laststep>[Ll]ast|[Tt]his|[Nn]ext|[Tt]he\s+current)\s+(?<lastunit>week|month|year)\b" +
        @"|(?:[Ff]or|[Oo]ver|[Ii]n|[Dd]uring)\s+the\s+(?:past|last)\s+(?<past>" + Count + @"\s+)?(?<pastunit>" + Units + @"|week|month|year|decade)\b" +
        @"|[Ff]or\s+" + About + @"(?<lasting>" + Count + @")\s+(?<lastingunit>" + Units + @")\b(?!\s+(?:ago|earlier|later))" +
        @")", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    public static partial Regex Expression();
}
