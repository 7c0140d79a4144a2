package org.howdah.history.rollup;

import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.howdah.model.history.LoadBucket;
import org.howdah.model.history.LoadDimension;
import org.jspecify.annotations.Nullable;

/// Sessions at work that ran the same statement.
///
/// @param background whether they were processes of the server itself
/// @param statement as [LoadDimension#STATEMENT] says it, [LoadBucket#OTHER] for all that were too rare
/// @param waitClass label of the class; always known
public record StatementKey(boolean background, String statement, String database, String user, String waitClass)
        implements
            Comparable<StatementKey> {
    private static final Comparator<StatementKey> ORDER = Comparator.comparing(StatementKey::background)
            .thenComparing(StatementKey::statement).thenComparing(StatementKey::database)
            .thenComparing(StatementKey::user).thenComparing(StatementKey::waitClass);

    static final List<UnaryOperator<StatementKey>> FOLDS = List.of(StatementKey::withoutUser,
            StatementKey::withoutDatabase, StatementKey::withoutStatement);

    /// Its value of a dimension; null for one that is not kept.
    public @Nullable String value(LoadDimension dimension) {
        return switch (dimension) {
            case STATEMENT -> statement;
            case DATABASE -> database;
            case USER -> user;
            case WAIT_CLASS -> waitClass;
            case WAIT_EVENT, APPLICATION, CLIENT, BACKEND_TYPE, SESSION -> null;
        };
    }

    private StatementKey withoutUser() {
        return new StatementKey(background, statement, database, LoadBucket.OTHER, waitClass);
    }

    private StatementKey withoutDatabase() {
        return new StatementKey(background, statement, LoadBucket.OTHER, user, waitClass);
    }

    StatementKey withoutStatement() {
        return new StatementKey(background, LoadBucket.OTHER, database, user, waitClass);
    }

    @Override
    public int compareTo(StatementKey other) {
        return ORDER.compare(this, other);
    }
}
