using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using Parcours.Mapping;
using Parcours.Server.Live;
using Parcours.Server.Platform;

namespace Parcours.Server.Studies;

/// <summary>Opens the demo study on first start: its records, then its event log.</summary>
internal static class OpenDemo
{
    public static Task<Guid?> Run(IServiceProvider services, DemoFiles? demo, Action<string> say, CancellationToken stop) => Task.FromResult<Guid?>(null);
}
