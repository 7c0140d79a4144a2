package org.howdah.alert;

/// A change of an alert.
public sealed interface AlertEvent {
    Alert alert();

    record Raised(Alert alert) implements AlertEvent {}

    record Acknowledged(Alert alert) implements AlertEvent {}

    record Ended(Alert alert) implements AlertEvent {}
}
