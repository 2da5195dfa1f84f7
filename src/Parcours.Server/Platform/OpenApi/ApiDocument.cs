using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using Parcours.Mapping;
using Parcours.Server.Cases;
using Parcours.Server.Live;
using Parcours.Server.Logs;

namespace Parcours.Server.Platform.OpenApi;

/// <summary>[A1] The description at /openapi/v1.json: routes, and every type that crosses the wire, so that the client's types are generated.</summary>
internal static class ApiDocument
{
    public static void Add(IServiceCollection services) => services.AddOpenApi(options =>
    {
        options.CreateSchemaReferenceId = Name;
        options.AddSchemaTransformer((schema, context, _) =>
        {
            if (WireSchemas.IsId(context.JsonTypeInfo.Type)) schema.Type = JsonSchemaType.String;
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, _, _) =>
        {
            operation.Tags?.Clear();
            return Task.CompletedTask;
        });
        options.AddDocumentTransformer((document, _, _) =>
        {
            Settle(document);
            var wire = new WireSchemas(document, StudyJson.Options);
            wire.Add(typeof(ClientMessage));
            wire.Add(typeof(ServerMessage));
            wire.Add(typeof(LogActivities.Item));
            wire.Add(typeof(UnqualifiedCases.Item));
            wire.Add(typeof(ListDeviations.Response));
            wire.Add(typeof(ListCases.Response));
            wire.Add(typeof(ShowCase.Response));
            return Task.CompletedTask;
        });
    });

    // Nothing that depends on where or by what the server runs: the document is committed and compared.
    private static void Settle(OpenApiDocument document)
    {
        document.Info = new OpenApiInfo { Title = "Parcours", Version = "1" };
        document.Servers = [];
        document.Tags = null;
    }

    /// <summary>Use cases name their types Request and Response: the use case's name goes before.</summary>
    private static string? Name(JsonTypeInfo info)
    {
        if (WireSchemas.IsId(info.Type)) return null;
        return OpenApiOptions.CreateDefaultSchemaReferenceId(info) is null ? null : info.Type.IsGenericType ? OpenApiOptions.CreateDefaultSchemaReferenceId(info) : WireSchemas.NameOf(info.Type);
    }
}
