package io.passerelle.common.cli;

/// A command whose output is a file for a program: it is never fitted to a terminal.
public interface Verbatim {}
