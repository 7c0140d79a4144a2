package org.howdah.alert;

/// How bad it is, the worst first.
public enum AlertSeverity {
    ERROR, WARNING
}
