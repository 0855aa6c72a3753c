using Entente.Documents;

namespace Entente.Tests.Documents;

public class LanguageCheckTests
{
    [Theory]
    [InlineData("The two governments agreed on Monday to reopen the border crossing that was closed after the shooting.")]
    [InlineData("Talks ended.")]
    [InlineData("Presidents Morales, Correa, Maduro, Santos")]
    [InlineData("Die-hard rebels attacked a van in Bagdad")]
    [InlineData("García and Núñez met in São Paulo; Müller stayed at home.")]
    [InlineData("Budapest Bratislava Brno Vienna Graz Linz Salzburg Innsbruck Zagreb Ljubljana Maribor Osijek Split Rijeka Zadar Pula 12 14 15 18 20 1999")]
    public void EnglishAndWhatCannotBeToldAreRead(string text) =>
        Assert.Null(LanguageCheck.Instance.OtherThanEnglish(text));

    [Theory]
    [InlineData("fr", "Le ministre a déclaré mardi que les pourparlers avec le gouvernement voisin reprendraient dans les prochains jours.")]
    [InlineData("de", "Der Minister sagte am Dienstag, dass die Gespräche mit der Regierung des Nachbarlandes bald fortgesetzt werden.")]
    [InlineData("es", "El ministro dijo el martes que las conversaciones con el gobierno vecino se reanudarán en los próximos días.")]
    [InlineData("pt", "O ministro disse na terça-feira que as conversas com o governo vizinho não serão retomadas até o fim do mês.")]
    [InlineData("it", "Il ministro ha detto martedì che i colloqui con il governo vicino riprenderanno nei prossimi giorni di questo mese.")]
    [InlineData("nl", "De minister zei dinsdag dat de gesprekken met de regering van het buurland binnen een week worden hervat.")]
    [InlineData("pl", "Minister powiedział we wtorek, że rozmowy z rządem nie zostaną wznowione przed końcem tego miesiąca i roku.")]
    [InlineData("tr", "Bakan salı günü komşu hükümetle görüşmelerin bu ay içinde ve daha sonra olarak yeniden başlayacağını söyledi ama ne kadar.")]
    [InlineData("sv", "Ministern sade på tisdagen att samtalen med grannlandets regering inte ska återupptas för att det har varit strid.")]
    public void OtherLanguagesAreToldByTheirFunctionWords(string code, string text) =>
        Assert.Equal(code, LanguageCheck.Instance.OtherThanEnglish(text)?.Code);

    [Theory]
    [InlineData("Министр заявил во вторник, что переговоры возобновятся.")]
    [InlineData("قال الوزير يوم الثلاثاء إن المحادثات ستستأنف")]
    [InlineData("部长星期二说会谈将恢复")]
    public void OtherScriptsAreTold(string text) => Assert.NotNull(LanguageCheck.Instance.OtherThanEnglish(text));

    [Fact]
    public void AForeignQuotationDoesNotMakeATextForeign() =>
        Assert.Null(LanguageCheck.Instance.OtherThanEnglish(
            "The crowd in the square sang “le jour de gloire est arrivé” and the police, who had been told to stand back, let them."));

    [Theory]
    [InlineData("en", true)]
    [InlineData("EN-us", true)]
    [InlineData("English", true)]
    [InlineData("eng", true)]
    [InlineData("fr", false)]
    [InlineData("enm", false)]
    public void TheStatedLanguageIsUnderstood(string stated, bool english) =>
        Assert.Equal(english, LanguageCheck.IsEnglish(stated));
}
