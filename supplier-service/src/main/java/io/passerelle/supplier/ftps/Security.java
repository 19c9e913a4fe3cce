package io.passerelle.supplier.ftps;

/// By which protocol a server is spoken to, and whom to trust there.
public sealed interface Security permits TlsSettings, SshSettings {}
