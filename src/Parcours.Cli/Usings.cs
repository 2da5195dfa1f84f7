global using System.Collections.Immutable;
global using PathKind = Parcours.Mapping.PathKind;
