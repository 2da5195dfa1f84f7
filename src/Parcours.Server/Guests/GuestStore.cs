using System.Collections.Concurrent;
using System.Text.Json;
using Parcours.Mapping;
using Parcours.Server.Storage;

namespace Parcours.Server.Guests;

/// <summary>
/// Invitations and guests: beside the log (L6), in memory as well, because every message of a guest asks for them. A row is written before
/// it counts.
/// </summary>
internal sealed class GuestStore : IAwaitsGuests
{
    private readonly SqliteFile file;
    private readonly ConcurrentDictionary<Guid, Invitation> invitations = new();
    private readonly ConcurrentDictionary<string, Guest> guests = new(StringComparer.Ordinal);

    public GuestStore(SqliteFile file)
    {
        this.file = file;
        file.Write(connection => SqliteFile.Run(connection, """
            CREATE TABLE IF NOT EXISTS invitations(id TEXT NOT NULL PRIMARY KEY, content TEXT NOT NULL) WITHOUT ROWID;
            CREATE TABLE IF NOT EXISTS guests(id TEXT NOT NULL PRIMARY KEY, content TEXT NOT NULL) WITHOUT ROWID;
            """));
        foreach (var invitation in Read<Invitation>("SELECT content FROM invitations")) invitations[invitation.Id] = invitation;
        foreach (var guest in Read<Guest>("SELECT content FROM guests")) guests[guest.Session] = guest;
    }

    /// <summary>Told after an invitation or a guest has changed.</summary>
    public Action? Changed { get; set; }

    public IEnumerable<Invitation> Invitations => invitations.Values;

    public bool Awaits(DateTimeOffset now) => Invitations.Any(each => each.IsLive(now));

    public Invitation? Invitation(Guid id) => invitations.GetValueOrDefault(id);

    public void Keep(Invitation invitation)
    {
        Write("invitations", invitation.Id, invitation);
        invitations[invitation.Id] = invitation;
        Changed?.Invoke();
    }

    public void Keep(Guest guest)
    {
        Write("guests", guest.Id, guest);
        guests[guest.Session] = guest;
        Changed?.Invoke();
    }

    /// <summary>Everybody an invitation has let in.</summary>
    public IEnumerable<Guest> GuestsOf(Guid invitation) => guests.Values.Where(guest => guest.Invitation == invitation);

    public Guest? Guest(Guid id) => guests.Values.FirstOrDefault(guest => guest.Id == id);

    /// <summary>Who was given the cookie, whatever became of them.</summary>
    public Guest? BySession(string session) => guests.GetValueOrDefault(session);

    /// <summary>[S52.4] Who holds the cookie, if they may still be in.</summary>
    public GuestPass? Pass(string session, DateTimeOffset now) =>
        guests.TryGetValue(session, out var guest) && !guest.Out && Invitation(guest.Invitation) is { } invitation && invitation.IsLive(now) ? new GuestPass(guest, invitation) : null;

    private void Write<T>(string table, Guid id, T content) => file.Write(connection =>
    {
        using var insert = SqliteFile.Command(
            connection, $"INSERT INTO {table} VALUES($1, $2) ON CONFLICT(id) DO UPDATE SET content = excluded.content", id.ToString(), JsonSerializer.Serialize(content, StudyJson.Options));
        insert.ExecuteNonQuery();
    });

    private List<T> Read<T>(string sql)
    {
        using var connection = file.Reader();
        using var command = SqliteFile.Command(connection, sql);
        using var rows = command.ExecuteReader();
        var all = new List<T>();
        while (rows.Read()) all.Add(JsonSerializer.Deserialize<T>(rows.GetString(0), StudyJson.Options)!);
        return all;
    }
}
