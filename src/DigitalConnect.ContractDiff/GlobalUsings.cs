global using NodeKind = DigitalConnect.Generator.Documents.NodeKind;
