namespace Parcours.Files;

/// <summary>Our own channel pictograms on a 24 x 24 grid, drawn as strokes of 1.8 with round ends.</summary>
internal static class SvgIcons
{
    /// <summary>Path data of an icon; an unknown name gives a plain dot in a ring.</summary>
    public static string Of(string name) => name switch
    {
        "web" => "M4 5h16v11H4zM12 16v4M8 20h8",
        "app" => "M8 3h8a1 1 0 0 1 1 1v16a1 1 0 0 1-1 1H8a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1zM11 17.5h2",
        "phone" => "M5 4h4l1.6 4.4-2.2 1.7a12 12 0 0 0 5.5 5.5l1.7-2.2L20 15v4a1.5 1.5 0 0 1-1.6 1.5A15.5 15.5 0 0 1 3.5 5.6 1.5 1.5 0 0 1 5 4z",
        "store" => "M4 10v10h16V10M3 10l2-6h14l2 6M3 10c0 3 4.5 3 4.5 0 0 3 4.5 3 4.5 0 0 3 4.5 3 4.5 0 0 3 4.5 3 4.5 0M9.5 20v-5h5v5",
        "mail" => "M3 6h18v12H3zM3 7l9 6.5L21 7",
        "field" => "M14.5 6.5a4 4 0 0 1 5-3l-2.7 2.7.6 1.9 1.9.6L21.5 6.3a4 4 0 0 1-5.5 4.7L7.5 19.5a2 2 0 0 1-3-3L13 8a4 4 0 0 1 1.5-1.5z",
        "chat" => "M4 5h16v11h-9l-4 4v-4H4zM8 9h8M8 12h5",
        "social" => "M17 8a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM7 14.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM17 21a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM9.2 10.8l5.6-3.7M9.2 13.2l5.6 3.7",
        "post" => "M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6",
        "partner" => "M3 8l4-2 5 2 5-2 4 2v7l-3 1-5 4-2-1-5-4-3-1zM12 8l-4 4 2 1.5 3-2 4 4",
        "office" => "M5 21V4h9v17M14 10h5v11M3 21h18M8 8h3M8 12h3M8 16h3",
        "sms" => "M4 4h16v11H9l-4 4v-4H4zM8 9.5h.1M12 9.5h.1M16 9.5h.1",
        "event" => "M4 5.5h16v14H4zM4 10h16M8 3v5M16 3v5",
        "person" => "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 21c0-4.5 3.6-6.5 8-6.5s8 2 8 6.5",
        "system" => "M4 4h16v12H4zM9 20h6M12 16v4",
        _ => "M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16zM12 13.5a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3z",
    };
}
