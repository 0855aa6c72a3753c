// Sentences, trees and names of a text, as a library: dotnet run --project examples/ReadTrees -- "Norway recalled its ambassador."
using Entente.Documents;
using Entente.Language;

using var analyzer = Analyzer.Load();
var analysis = analyzer.Analyze(Document.FromText(args.Length > 0 ? args[0] : "Norway recalled its ambassador to Chile."));
foreach (var sentence in analysis.Sentences)
{
    foreach (var token in sentence.Tokens)
        Console.WriteLine($"{token.Form,-12} {token.Upos.Name(),-6} {token.Relation,-10} {(token.Head < 0 ? "" : sentence.Tokens[token.Head].Form)}");
    foreach (var name in sentence.Names)
        Console.WriteLine($"  {name.Kind}: {string.Join(' ', sentence.Tokens[name.Start..name.End].Select(t => t.Form))}");
}
