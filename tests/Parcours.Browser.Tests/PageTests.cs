using Xunit;

namespace Parcours.Tests;

/// <summary>Tests on pages of the fixture's browser: each leaves none open behind it.</summary>
public abstract class PageTests(BrowserFixture browser) : IAsyncLifetime
{
    /// <summary>The browser and its server.</summary>
    protected BrowserFixture Browser { get; } = browser;

    /// <inheritdoc/>
    public Task InitializeAsync() => Task.CompletedTask;

    /// <inheritdoc/>
    public Task DisposeAsync() => Browser.CloseAll();
}
