package org.howdah.model.server;

/// Something that this server or role does not give to Howdah.
///
/// @param what is missing, in words
/// @param cost what the user does not see because of it
/// @param remedy the SQL or configuration that gives it, ready to copy
public record Shortcoming(String what, String cost, String remedy) {}
