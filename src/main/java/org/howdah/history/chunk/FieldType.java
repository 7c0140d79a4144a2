package org.howdah.history.chunk;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import org.howdah.model.replication.Lsn;

/// What a column holds, and how it becomes a number. The codes stand in files and never change.
public enum FieldType {
    BOOLEAN(1), INTEGER(2), LONG(3),
    /// Bits of a double.
    DOUBLE(4),
    /// Microseconds since 1970.
    INSTANT(5),
    /// Nanoseconds.
    DURATION(6),
    /// Bytes.
    LSN(7),
    /// Place in the chunk's own list of texts.
    TEXT(8),
    /// Name of the constant, as a text.
    ENUM(9),
    /// Whole numbers with blanks between, as a text.
    INTEGERS(10),
    /// Number of a text that is kept outside of the chunk, once for many of them.
    SHARED_TEXT(11);

    private final int code;

    FieldType(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    /// Whether its numbers are places in the chunk's list of texts, which have no order.
    boolean isListed() {
        return this == TEXT || this == ENUM || this == INTEGERS;
    }

    static FieldType ofCode(int code) throws ChunkException {
        for (FieldType type : values()) {
            if (type.code == code) {
                return type;
            }
        }
        throw new ChunkException("it has a column of an unknown type, " + code);
    }

    /// @param shared whether the component's texts are kept outside
    /// @throws IllegalArgumentException for a type that cannot be kept: an error of the program
    static FieldType of(RecordComponent component, boolean shared) {
        Class<?> type = component.getType();
        if (type == boolean.class || type == Boolean.class) {
            return BOOLEAN;
        } else if (type == int.class || type == Integer.class) {
            return INTEGER;
        } else if (type == long.class || type == Long.class) {
            return LONG;
        } else if (type == double.class || type == Double.class) {
            return DOUBLE;
        } else if (type == Instant.class) {
            return INSTANT;
        } else if (type == Duration.class) {
            return DURATION;
        } else if (type == Lsn.class) {
            return LSN;
        } else if (type == String.class) {
            return shared ? SHARED_TEXT : TEXT;
        } else if (type.isEnum()) {
            return ENUM;
        } else if (component.getGenericType().getTypeName().equals("java.util.List<java.lang.Integer>")) {
            return INTEGERS;
        }
        throw new IllegalArgumentException(component + " is of a type that the history cannot keep");
    }
}
