using System.Net;
using System.Text;
using Xunit;

namespace Parcours.Tests.Http;

/// <summary>Without accounts, only pages of this server may talk to it, under its own names.</summary>
[Rule("L26")]
public sealed class OriginTests
{
    [Theory]
    [InlineData("evil.example", HttpStatusCode.BadRequest)]
    [InlineData("localhost", HttpStatusCode.OK)]
    public async Task A_name_that_was_made_to_lead_here_is_not_answered(string host, HttpStatusCode expected)
    {
        await using var server = await TestServer.Start();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/api/studies", UriKind.Relative));
        request.Headers.Host = $"{host}:{server.Address.Port}";
        using var answer = await server.Http.SendAsync(request);
        Assert.Equal(expected, answer.StatusCode);
    }

    [Theory]
    [InlineData("http://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("null", HttpStatusCode.Forbidden)]
    [InlineData(null, HttpStatusCode.Created)]
    public async Task A_page_of_elsewhere_cannot_write(string? origin, HttpStatusCode expected)
    {
        await using var server = await TestServer.Start();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/api/studies", UriKind.Relative));
        request.Content = new StringContent("{\"name\":\"Intrus\",\"language\":\"fr\"}", Encoding.UTF8, "application/json");
        if (origin is not null) request.Headers.Add("Origin", origin);
        using var answer = await server.Http.SendAsync(request);
        Assert.Equal(expected, answer.StatusCode);
        Assert.Equal(origin is null, (await server.Http.GetStringAsync(new Uri("/api/studies", UriKind.Relative))).Contains("Intrus", StringComparison.Ordinal));
    }
}
