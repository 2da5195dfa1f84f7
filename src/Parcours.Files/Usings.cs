global using System.Collections.Immutable;
global using Parcours.Measuring;
