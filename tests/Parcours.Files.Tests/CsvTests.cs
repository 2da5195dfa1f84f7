namespace Parcours.Files.Tests;

public class CsvTests
{
    [Fact, Rule("M1")]
    public void Case_ids_are_kept_as_written_even_NA_null_zeros_and_nothing()
    {
        var log = Imports.Imported(Encoding.UTF8.GetBytes(Imports.Head + "NA,a,2024-01-01\nnull,a,2024-01-01\n0012,a,2024-01-01\n12,a,2024-01-01\n,a,2024-01-01\n"));
        Assert.Equal(["NA", "null", "0012", "12", ""], Enumerable.Range(0, 5).Select(c => log.Log.CaseIds[c]));
        Assert.Contains(log.Detected.Notes, n => n.Contains("empty case id", StringComparison.Ordinal));
    }

    [Fact]
    public void Quoted_separators_line_ends_and_quotes_stay_in_their_field()
    {
        var log = Imports.Log("case,activity,time\r\n1,\"Rendez-vous, installation\",2024-01-01\r\n1,\"deux\nlignes\",2024-01-02\r\n1,\"dit \"\"oui\"\"\",2024-01-03\r\n");
        Assert.Equal(["Rendez-vous, installation", "deux\nlignes", "dit \"oui\""], log.ActivityNames.ToArray());
    }

    [Fact]
    public void A_stray_quote_stays_a_character_of_its_field()
    {
        var log = Imports.Log(Imports.Head + "1,tuyau 5\" court,2024-01-01\n1,\"a,b\",2024-01-02\n1,c,2024-01-03\n");
        Assert.Equal(["tuyau 5\" court", "a,b", "c"], log.ActivityNames.ToArray());
    }

    [Fact]
    public void Text_after_a_closing_quote_is_a_fault_of_that_row_only()
    {
        var refused = Imports.Refused(Imports.Head + "1,\"a\"b,2024-01-01\n1,c,2024-01-02\n1,d,bad\n");
        Assert.Equal([("csv.quote", 2L), ("time.unreadable", 4L)], refused.Faults.Select(f => (f.Code, f.Row)));
    }

    [Fact]
    public void A_row_that_swallowed_what_follows_is_known_also_among_more_faults_than_are_kept()
    {
        var bad = string.Concat(Enumerable.Repeat("1,a,bad\n", 3));
        var options = new ImportOptions { MostFaults = 2 };
        Assert.Equal((3, 1), Imports.Refused(Imports.Head + bad + "1,b,2024-01-01\n", options) is var rows ? (rows.Count, rows.Readable) : default);
        var swallowed = Imports.Refused(Imports.Head + "1,b,2024-01-01\n" + bad + "1,\"c,2024-01-02\n1,d,2024-01-03\n", options);
        Assert.Equal((4, 2, 0), (swallowed.Count, swallowed.Faults.Length, swallowed.Readable));
    }

    [Theory]
    [InlineData(';'), InlineData('\t'), InlineData('|'), InlineData(',')]
    public void The_separator_is_detected(char separator)
    {
        var text = "Dossier;Activité;Horodatage;Canal\n1;Appel, puis attente;2024-01-01 10:00;tél\n1;b;2024-01-01 11:00;web\n".Replace(';', separator);
        if (separator == ',') text = text.Replace("Appel, puis", "Appel puis", StringComparison.Ordinal);
        var imported = Imports.Imported(Encoding.UTF8.GetBytes(text));
        Assert.Equal((separator, "Dossier", "Activité", "Horodatage", "Canal"), (imported.Mapping.Separator, imported.Mapping.Case, imported.Mapping.Activity, imported.Mapping.Time, imported.Mapping.Channel));
    }

    [Fact]
    public void Windows_1252_is_detected_and_said()
    {
        var bytes = Encoding.Latin1.GetBytes(Imports.Head + "1,R\u00e9clamation,2024-01-01\n1,Co\u00fbt 5\u0080,2024-01-02\n");
        var imported = Imports.Imported(bytes);
        Assert.Equal("windows-1252", imported.Detected.Encoding);
        Assert.Equal(["Réclamation", "Coût 5€"], imported.Log.ActivityNames.ToArray());
    }

    [Theory]
    [InlineData("utf-8"), InlineData("utf-16"), InlineData("utf-16BE")]
    public void Byte_order_marks_are_taken_off(string encoding)
    {
        var e = Encoding.GetEncoding(encoding);
        var imported = Imports.Imported([.. e.GetPreamble(), .. e.GetBytes(Imports.Head + "1,Réclamation,2024-01-01\n")]);
        Assert.Equal("case", imported.Mapping.Case);
        Assert.Equal("Réclamation", imported.Log.ActivityNames[0]);
    }

    [Fact]
    public void Broken_UTF8_in_a_UTF8_file_is_a_fault()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(Imports.Head + "1,é,2024-01-01\n"), .. new string('x', 0).Select(c => (byte)c), .. Enumerable.Repeat(Encoding.UTF8.GetBytes("1,é,2024-01-01\n"), 6000).SelectMany(b => b), (byte)'1', (byte)',', 0xC3, (byte)',', .. "2024-01-01\n"u8];
        var refused = Imports.Refused(bytes);
        Assert.Equal(("text.not-utf8", 6003L, "activity"), refused.Faults.Select(f => (f.Code, f.Row, f.Column)).Single());
        Assert.Equal(["é"], Imports.Imported(bytes, new ImportOptions { SkipFaultyRows = true }).Log.ActivityNames.ToArray());
    }

    [Theory, Rule("A8")]
    [InlineData(3)]
    [InlineData(20_000)]
    public void A_file_of_two_encodings_is_refused_at_the_first_row_of_the_other(int rows)
    {
        var windows = Enumerable.Repeat(Encoding.Latin1.GetBytes("1,R\u00e9clamation,2024-01-01\n"), rows).SelectMany(b => b);
        byte[] bytes = [.. Encoding.UTF8.GetBytes(Imports.Head), .. windows, .. Encoding.UTF8.GetBytes("2,Réclamation,2024-01-02\n")];
        var refused = Imports.Refused(bytes);
        Assert.Equal(("text.mixed", rows + 2L, "activity"), refused.Faults.Select(f => (f.Code, f.Row, f.Column)).Single());
        Assert.Equal(["Réclamation"], Imports.Imported(bytes, new ImportOptions { SkipFaultyRows = true }).Log.ActivityNames.ToArray());
    }

    [Theory]
    [InlineData("SÃO PAULO")]
    [InlineData("MAÇÃ")]
    [InlineData("« CAFÉ\u00A0»")]
    public void Words_of_Windows_1252_are_not_taken_for_UTF8(string name) =>
        Assert.Equal([name], Imports.Imported(Encoding.Latin1.GetBytes(Imports.Head + $"1,{name},2024-01-01\n")).Log.ActivityNames.ToArray());

    [Fact]
    public void Any_buffer_size_cuts_the_same_rows()
    {
        var text = new StringBuilder("case;activity;time\n");
        for (var i = 0; i < 200; i++) text.Append(System.Globalization.CultureInfo.InvariantCulture, $"é{i % 7};\"à;{i}\n\"\"œ\"\"\";2024-01-01 00:00:{i % 60:00}\r\n");
        var bytes = Encoding.UTF8.GetBytes(text.ToString());
        var whole = Cut(new MemoryStream(bytes), 1 << 20);
        Assert.Equal(201, whole.Count);
        foreach (var block in new[] { 64, 65, 97, 128, 1000 }) Assert.Equal(whole, Cut(new Imports.Trickle(bytes, 7), block));

        static List<string> Cut(Stream stream, int block)
        {
            var rows = new CsvRows(stream, (byte)';', (byte)'\n', 1 << 16, block);
            var cut = new List<string>();
            while (rows.Next()) cut.Add(string.Join('|', Enumerable.Range(0, rows.FieldCount).Select(f => Encoding.UTF8.GetString(rows.Field(f)))) + "#" + rows.Line);
            return cut;
        }
    }

    [Fact]
    public void Random_fields_written_by_RFC_4180_come_back()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            var rows = Enumerable.Range(0, 1 + random.Next(20)).Select(_ => Enumerable.Range(0, 3).Select(_ => new string([.. Enumerable.Range(0, random.Next(5)).Select(_ => "ab,;\"\n é"[random.Next(8)])])).ToArray()).ToArray();
            var text = string.Concat(rows.Select(r => string.Join(',', r.Select(f => $"\"{f.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + "\n"));
            var reader = new CsvRows(new Imports.Trickle(Encoding.UTF8.GetBytes(text), 1 + random.Next(9)), (byte)',', (byte)'\n', 1 << 16, 64 + random.Next(64));
            foreach (var row in rows)
            {
                Assert.True(reader.Next(), $"seed {seed}");
                Assert.True(row.SequenceEqual(Enumerable.Range(0, reader.FieldCount).Select(f => Encoding.UTF8.GetString(reader.Field(f)))), $"seed {seed}");
            }
            Assert.False(reader.Next());
        }
    }

    [Fact, Rule("A8")]
    public void All_faults_are_told_with_row_column_and_value_counted_and_capped()
    {
        var text = new StringBuilder(Imports.Head);
        for (var i = 0; i < 50; i++) text.Append("1,a,2024-13-01\n");
        var refused = Imports.Refused(text.ToString() + "1,,2024-01-01\n1,b\n1,c,\n", new ImportOptions { MostFaults = 10 });
        Assert.Equal((10, 53L), (refused.Faults.Length, refused.Count));
        var first = refused.Faults[0];
        Assert.Equal(("log.csv", 2L, "time", "2024-13-01"), (first.File, first.Row, first.Column, first.Value));
        Assert.Contains("--time-format", first.Fix, StringComparison.Ordinal);
    }

    [Fact, Rule("A8")]
    public void Faulty_rows_are_left_out_only_when_asked()
    {
        const string text = Imports.Head + "1,a,2024-01-01\n2,,2024-01-01\n1,b,2024-01-02\n";
        Assert.Equal(["activity.empty"], Imports.Refused(text).Faults.Select(f => f.Code));
        var imported = Imports.Imported(Encoding.UTF8.GetBytes(text), new ImportOptions { SkipFaultyRows = true });
        Assert.Equal((1, 2, 1L), (imported.Log.CaseCount, imported.Log.EventCount, imported.Detected.SkippedRows));
    }

    [Fact, Rule("S63.4")]
    public void A_refusal_says_what_can_be_read_without_the_rows_at_fault_where_that_is_known()
    {
        const string text = Imports.Head + "1,a,2024-01-01\n2,,2024-01-01\n1,b,2024-01-02\n";
        Assert.Equal(2, Imports.Refused(text).Readable);
        Assert.Equal(0, Imports.Refused(Imports.Head + "1,,2024-01-01\n").Readable);
        // Who knows what the quote swallowed?
        Assert.Equal(0, Imports.Refused(text + "1,\"c,2024-01-03\n1,d,2024-01-04\n").Readable);
        Assert.Equal(0, Imports.Refused("a,b,c\n1,2,3\n").Readable);
    }

    [Fact, Rule("S63.3")]
    public void A_column_of_scores_is_what_a_person_says_it_is()
    {
        var mapping = new LogMapping { Case = "case", Activity = "activity", Time = "time", Scores = ["Note /10", "nps_effort", "plain"] };
        var bytes = Encoding.UTF8.GetBytes("case,activity,time,Note /10,nps_effort,plain\n1,a,2024-01-01,9,2,3\n");
        string[] Names(LogMapping said) => [.. Imports.Imported(bytes, mapping: said).Log.Extras.Scores.Select(score => score.Name)];
        Assert.Equal(["Note /10", "nps_effort", "plain"], Names(mapping));
        var kinds = ImmutableDictionary<string, ScoreKind>.Empty.Add("Note /10", ScoreKind.Nps).Add("nps_effort", ScoreKind.Ces).Add("plain", ScoreKind.Csat5);
        Assert.Equal(["NPS · Note /10", "CES · score_effort", "CSAT /5 · plain"], Names(mapping with { ScoreKinds = kinds }));
        Assert.Equal(["Note /10", "score_effort", "CSAT /10 · plain"], Names(mapping with { ScoreKinds = kinds.Remove("Note /10").SetItem("nps_effort", ScoreKind.Other).SetItem("plain", ScoreKind.Csat10) }));
    }

    [Fact]
    public void A_quote_that_never_closes_is_told_with_its_line_and_memory_stays_bounded()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(Imports.Head + "1,a,2024-01-01\n1,\"b,2024-01-01\n"), .. Enumerable.Repeat("1,c,2024-01-01\n"u8.ToArray(), 300_000).SelectMany(b => b)];
        var refused = Imports.Refused(bytes, new ImportOptions { MostRowBytes = 1 << 20 });
        Assert.Equal(("csv.row-too-long", 3L), refused.Faults.Select(f => (f.Code, f.Row)).Single());
    }

    [Fact]
    public void Columns_that_cannot_be_guessed_are_asked_for()
    {
        var refused = Imports.Refused("a,b,c\n1,2,3\n");
        Assert.Equal(3, refused.Faults.Length);
        Assert.Contains("a, b, c", refused.Faults[0].Fix, StringComparison.Ordinal);
        Assert.Equal(["column.unknown"], Imports.Refused(Imports.Head + "1,a,2024-01-01\n", mapping: new LogMapping { Case = "case", Activity = "nope", Time = "time" }).Faults.Select(f => f.Code));
    }

    [Fact, Rule("M1")]
    public void Only_the_lifecycles_of_the_mapping_are_kept()
    {
        var mapping = new LogMapping { Case = "case", Activity = "activity", Time = "time", Lifecycle = "lifecycle", KeepLifecycles = ["complete"] };
        var text = "case,activity,time,lifecycle\n1,a,2024-01-01,start\n1,a,2024-01-02,complete\n";
        Assert.Equal(2, Imports.Log(text).EventCount);
        Assert.Equal(1, Imports.Imported(Encoding.UTF8.GetBytes(text), mapping: mapping).Log.EventCount);
        Assert.Single(Imports.Imported(Encoding.UTF8.GetBytes(text + "1,only started,2024-01-02,start\n"), mapping: mapping).Log.ActivityNames);
    }

    [Fact]
    public void Sniffing_gives_a_mapping_and_the_first_rows()
    {
        var sniff = LogImport.Sniff(new MemoryStream(Encoding.UTF8.GetBytes("case;activity;time;nps\n" + string.Concat(Enumerable.Repeat("1;a;01/02/2024;9\n", 30)))), "x.csv");
        Assert.Equal(("csv", ';', "dmy"), (sniff.Format, sniff.Mapping!.Separator, sniff.Mapping.TimeFormat));
        Assert.Equal((20, 1), (sniff.Rows.Length, sniff.Notes.Length));
        Assert.Equal(["nps"], sniff.Mapping.Scores.ToArray());
    }

    [Fact, Rule("M2")]
    public void Rows_in_any_order_give_the_same_log()
    {
        var rows = Enumerable.Range(0, 60).Select(i => $"{i % 5},a{i % 3},2024-01-01T00:{i:00}:00+01:00\n").ToArray();
        var straight = Imports.Told(Imports.Log(Imports.Head + string.Concat(rows))).Order(StringComparer.Ordinal);
        new Random(1).Shuffle(rows);
        Assert.Equal(straight, Imports.Told(Imports.Log(Imports.Head + string.Concat(rows))).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Cancelling_stops_and_gives_nothing()
    {
        using var cancel = new CancellationTokenSource();
        cancel.Cancel();
        Assert.Throws<OperationCanceledException>(() => LogImport.Read(new MemoryStream(Encoding.UTF8.GetBytes(Imports.Head + "1,a,2024-01-01\n")), "x.csv", cancel: cancel.Token));
    }

    [Theory]
    [InlineData("ibm_onboarding.csv", 54224, 6838, "dmy")]
    [InlineData("patients.csv", 5442, 500, "iso")]
    [InlineData("traffic_fines_10k.csv", 34724, 10000, "iso")]
    public void Published_logs_are_read_without_being_told_how(string file, int events, int cases, string format)
    {
        using var stream = File.OpenRead(Repository.SharedData("logs/" + file));
        var imported = Assert.IsType<ImportOutcome.Imported>(LogImport.Read(stream, file));
        Assert.Equal((events, cases, format), (imported.Log.EventCount, imported.Log.CaseCount, imported.Mapping.TimeFormat));
    }
}
