using System.Text.RegularExpressions;

namespace Entente.Circumstances;

/// <summary>How English writes times of the calendar: the words only; <see cref="TimeReader"/> says what they denote.</summary>
internal static partial class TimePattern
{
    private const string MonthNames = @"(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)";
    private const string Weekdays = @"(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)";
    private const string Years = @"(?:1[5-9]\d\d|20\d\d)";
    private const string Day = @"\d{1,2}(?:st|nd|rd|th)?";
    private const string Edge = @"(?i:(?:the\s+)?(?:very\s+)?(?:beginning|start|middle|end|close|remainder|rest)\s+of)\s+(?:the\s+)?";
    private const string Part = @"(?:(?i:early|late|mid)[- ](?:in\s+)?|" + Edge + ")?";
    private const string Within = @"(?:(?i:earlier|later|early|late)\s+(?:on\s+)?)?";
    private const string Dash = @"\s*(?:-|–|—)\s*";
    private const string DayPart = @"(?:\s+(?<daypart>morning|afternoon|evening|night)\b)?";
    private const string NoReference = @"(?!\s+(?:the|a|an|this|that|his|her|its|their|he|she|it|they|we|tomorrow|yesterday)\b|\s+[A-Z])";
    private const string YearTold = @"(?:(?:\s+(?:of|in)|,)?\s+(?<year>" + Years + @")\b|\s+(?:of\s+)?(?<yearstep>last|this|next|the\s+previous|the\s+following|the\s+same)\s+year\b|\s+of\s+(?<yearstep>the)\s+year\b)";

    /// <summary>"a", "two", "twenty-five", "12".</summary>
    public const string Count = @"(?i:\d+|(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\w+)?))";

    /// <summary>"about", "more than".</summary>
    public const string About = @"(?i:(?:about|around|some|nearly|almost|roughly|more\s+than|less\s+than|just\s+over|just\s+under|over|under|at\s+least)\s+)?";

    private const string Units = @"(?:hours?|days?|weeks?|months?|years?|decades?)";

    /// <summary>
    /// In this order: ranges; weeks of a month; dates with a month; seasons; quarters; decades and centuries; years; weekdays; times
    /// relative to others. What stands before the time itself ("since", "for") is a "lead".
    /// </summary>
    [GeneratedRegex(
        @"(?<![\w$£€]|\d[.,])(?:(?<lead>(?<edge>[Ss]ince|[Uu]ntil|[Tt]ill|[Bb]y|[Bb]efore|[Aa]fter)\s+))?(?:" +
        @"(?<iso>" + Years + @"-\d\d-\d\d)\b" +
        @"|(?<span>[Bb]etween\s+|[Ff]rom\s+)?(?<from>" + Years + @")(?:" + Dash + @"|\s+and\s+|\s+to\s+|\s+until\s+)(?<to>" + Years + @"|\d\d(?!\d))\b" +
        @"|(?:[Bb]etween|[Ff]rom)\s+(?<month>" + MonthNames + @")\s+(?:and|to|until)\s+(?<month2>" + MonthNames + @")(?:,?\s+(?:of\s+)?(?<year>" + Years + @"))?\b" +
        @"|(?i:the\s+)?(?<nth>first|second|third|fourth|last|final)\s+(?<nthunit>week|day)\s+(?:of|in)\s+(?<month>" + MonthNames + @")(?:,?\s+(?:of\s+)?(?<year>" + Years + @"))?\b" +
        @"|(?:(?<named>" + Weekdays + @"),?\s+(?:the\s+)?)?(?<day>" + Day + @")(?:(?:" + Dash + @"|\s+to\s+|\s+and\s+)(?<day2>" + Day + @"))?\s+(?:of\s+)?(?<month>" + MonthNames + @")(?:,?\s+(?<year>" + Years + @"))?\b" +
        @"|(?:(?<that>[Tt]hat|[Tt]he\s+same|[Tt]he\s+following)\s+|(?<which>[Ll]ast|[Nn]ext|[Tt]his)\s+)?(?:(?<named>" + Weekdays + @"),?\s+)?" + Part + @"(?<month>" + MonthNames + @")(?:\s+(?<day>" + Day + @")\b(?!,\d|:)(?:" + Dash + @"(?<day2>" + Day + @"))?)?" + YearTold + @"?(?!\w)" +
        @"|(?i:the\s+)?" + Part + @"(?<season>spring|summer|autumn|fall|winter)\s+of\s+(?<year>" + Years + @")\b" +
        @"|(?<season>spring|summer|autumn|winter)\s+(?<year>" + Years + @")\b" +
        @"|(?:(?<that>[Tt]hat|[Tt]he\s+same|[Tt]he\s+following)|(?<which>[Ll]ast|[Tt]his|[Nn]ext))\s+(?<season>spring|summer|autumn|winter)\b" +
        @"|(?i:the\s+)?(?<quarter>first|second|third|fourth|final)(?:\s+|\s*-\s*)quarter\b" + YearTold + @"?" +
        @"|(?<quarter>Q[1-4])\s+(?:of\s+)?(?<year>" + Years + @")\b" +
        @"|(?i:the\s+)?(?<half>first|second|latter)\s+half" + YearTold +
        @"|(?i:the\s+)?" + Part + @"(?<decade>1[5-9]\d0|20\d0)['’]?s\b" +
        @"|(?:(?i:the)\s+" + Part + @"['’]?|(?<=\d0s\s+(?:and|or)\s+)['’]?)(?<shortdecade>[2-9]0)['’]?s\b" +
        @"|(?i:the)\s+" + Part + @"(?<shortdecade>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)\b" +
        @"|(?i:the\s+)?" + Part + @"(?<century>1[4-9]th|2[01](?:th|st)|(?i:sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty-first))[- ]century\b" +
        @"|" + Part + @"(?<bare>)(?<year>" + Years + @")(?!\w|,\d|%|\s*(?:million|billion|thousand))" +
        @"|(?<=\b(?i:in|since|of|by|until|from|before|after|spring|summer|autumn|winter)\s)['’](?<shortyear>\d\d)\b" +
        @"|(?:(?<which>[Ll]ast|[Nn]ext|[Tt]his|[Tt]hat|[Tt]he\s+(?:following|next|previous|same))\s+)?" + Within + @"(?<weekday>" + Weekdays + @")\b" + DayPart +
        @"|" + About + @"(?<count>" + Count + @")\s+(?<unit>" + Units + @")\s+(?<direction>ago|earlier|later|afterwards?|previously)\b(?:\s+(?<exact>today|yesterday|this\s+(?:morning|week|month)))?" +
        @"|(?<count>" + Count + @")\s+(?<unit>" + Units + @")\s+(?<direction>before|after)(?<reference>(?:\s+\w)?)" +
        @"|" + Within + @"(?<today>[Yy]esterday|[Tt]oday|[Tt]onight|[Tt]omorrow|[Tt]his\s+(?:morning|afternoon|evening))\b" + DayPart +
        @"|(?i:the)\s+same\s+(?<same>month|period|quarter|week|day|time)\s+(?:a\s+year\s+(?:ago|earlier|before)|(?:of\s+|in\s+)?(?:last|the\s+previous)\s+year)\b" +
        @"|(?<sameday>(?:[Tt]he|[Tt]hat)\s+(?:same|very|next|following|previous)\s+(?:day|morning|afternoon|evening|night)|[Tt]hat\s+(?:day|morning|afternoon|evening|night)|[Tt]he\s+day\s+(?:before|after)" + NoReference + @")\b" +
        @"|" + Part + Within + @"(?<step>[Tt]hat|[Tt]he\s+(?:same|following|next|previous))\s+(?<stepunit>week|month|year|decade)\b" +
        @"|[Tt]he\s+(?<stepunit>week|month|year)\s+(?<step>previous|before|after)\b" + NoReference +
        @"|" + Part + Within + @"(?<laststep>[Ll]ast|[Tt]his|[Nn]ext|[Tt]he\s+current|[Tt]he\s+coming)\s+(?<lastunit>weekend|week|month|year|quarter|decade|century)\b" +
        @"|" + Edge + @"(?<laststep>the)\s+(?<lastunit>week|month|year|decade|century)\b" +
        @"|(?<laststep>[Tt]he)\s+(?<lastunit>weekend)\b" +
        @"|(?<lead>(?:[Ff]or|[Oo]ver|[Ii]n|[Dd]uring|[Ww]ithin)\s+)(?<past>the\s+(?:past|last))\s+(?:(?<pastcount>" + Count + @")\s+)?(?<pastunit>" + Units + @"|week|month|year|decade)\b(?!\s+of\b)" +
        @"|(?<lead>[Ff]or\s+)" + About + @"(?<lasting>" + Count + @")\s+(?<lastingunit>" + Units + @")\b(?!\s+(?:ago|earlier|later))" +
        @")", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    public static partial Regex Expression();
}
