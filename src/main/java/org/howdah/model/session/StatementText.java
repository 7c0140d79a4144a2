package org.howdah.model.session;

/// The text of a statement as pg_stat_statements keeps it: whole, and with parameters in the place of its constants.
public record StatementText(String text) {}
