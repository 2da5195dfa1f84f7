global using PathKind = Parcours.Mapping.PathKind;
