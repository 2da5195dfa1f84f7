global using System.Collections.Immutable;
global using System.Text;
global using Parcours.Measuring;
global using Parcours.Tests;
global using Xunit;
