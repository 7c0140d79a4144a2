package org.howdah.model.session;

import org.jspecify.annotations.Nullable;

/// What kind of thing an active session waits for, in the order in which charts stack it.
public enum WaitClass {
    /// Active without a wait event: on a processor, or on a path that PostgreSQL does not instrument.
    CPU("CPU*"), IO("IO"), BUFFER("Buffer"), LWLOCK("LWLock"), LOCK("Lock"), IPC("IPC"), CLIENT("Client"), TIMEOUT(
            "Timeout"),
    /// Extension, Activity, InjectionPoint, and every type that a newer server may add.
    OTHER("Other");

    private final String label;

    WaitClass(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /// The class of a wait_event_type of any version: 9.6 says LWLockNamed and LWLockTranche, 18 says Buffer
    /// where others say BufferPin.
    public static WaitClass of(@Nullable String waitEventType) {
        if (waitEventType == null) {
            return CPU;
        }
        return switch (waitEventType) {
            case "IO" -> IO;
            case "BufferPin", "Buffer" -> BUFFER;
            case "LWLock", "LWLockNamed", "LWLockTranche" -> LWLOCK;
            case "Lock" -> LOCK;
            case "IPC" -> IPC;
            case "Client" -> CLIENT;
            case "Timeout" -> TIMEOUT;
            default -> OTHER;
        };
    }
}
