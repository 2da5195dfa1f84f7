global using Xunit;
global using PathKind = Parcours.Mapping.PathKind;
