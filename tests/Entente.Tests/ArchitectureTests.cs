using System.Reflection;
using ArchUnitNET.Domain;
using ArchUnitNET.Loader;

namespace Entente.Tests;

public class ArchitectureTests
{
    /// <summary>The stages in order: each may use only those before it.</summary>
    private static readonly string[] Stages =
        ["Documents", "Language", "Ontology", "Circumstances", "Actors", "Events", "Claims", "Record", "Reports", "Views", "Evaluation"];

    private static readonly string Root = typeof(ArchitectureTests).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!;

    [Fact]
    public void AStageUsesOnlyStagesBeforeIt()
    {
        var architecture = new ArchLoader().LoadAssemblies(typeof(Entente.Documents.Document).Assembly).Build();
        var forward =
            from type in architecture.Types
            let stage = StageOf(type)
            where stage >= 0
            from target in type.Dependencies.Select(d => d.Target).Distinct()
            where StageOf(target) > stage
            select $"{type.FullName} uses {target.FullName}";
        Assert.Empty(forward.Distinct());
    }

    [Fact]
    public void EveryFolderOfTheLibraryIsAStage()
    {
        var folders = Directory.GetDirectories(Path.Combine(Root, "src", "Entente"))
            .Select(folder => Path.GetFileName(folder)!).Where(name => name is not ("bin" or "obj"));
        Assert.Empty(folders.Except(Stages));
    }

    [Fact]
    public void NoFileIsLongerThanFourHundredLines() =>
        Assert.Empty(Sources().Where(file => File.ReadLines(file).Count() > 400).Select(file => Path.GetRelativePath(Root, file)));

    [Fact]
    public void NoFolderIsNamedForNothing()
    {
        string[] vague = ["Core", "Common", "Util", "Utils", "Utilities", "Helpers", "Managers", "Misc"];
        Assert.Empty(Sources().Select(file => Path.GetFileName(Path.GetDirectoryName(file)!)).Intersect(vague));
    }

    [Fact]
    public void NoSourceNamesAPlaceOnOneMachine()
    {
        string[] places = ["/" + "work/", "/" + "root/", "C:" + @"\Users"];
        var named = Sources().Where(file => File.ReadAllText(file) is var text && places.Any(place => text.Contains(place, StringComparison.OrdinalIgnoreCase)));
        Assert.Empty(named.Select(file => Path.GetRelativePath(Root, file)));
    }

    private static IEnumerable<string> Sources() =>
        Directory.EnumerateFiles(Path.Combine(Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    private static int StageOf(IType type)
    {
        var name = type.FullName;
        return name.StartsWith("Entente.", StringComparison.Ordinal) ? Array.IndexOf(Stages, name.Split('.')[1]) : -1;
    }
}
