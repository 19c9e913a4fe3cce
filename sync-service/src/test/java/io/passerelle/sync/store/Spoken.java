package io.passerelle.sync.store;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.jspecify.annotations.Nullable;

/// What is said to the database while it is listened to, by this thread.
@Singleton
@PersistenceUnitExtension
public class Spoken implements StatementInspector {
    private static final long serialVersionUID = 1L;
    private static final ThreadLocal<@Nullable List<String>> HEARD = new ThreadLocal<>();

    /// The statements of this work.
    public static List<String> during(Runnable work) {
        List<String> heard = new ArrayList<>();
        HEARD.set(heard);
        try {
            work.run();
        } finally {
            HEARD.remove();
        }
        return heard;
    }

    @Override
    public String inspect(String sql) {
        List<String> heard = HEARD.get();
        if (heard != null) {
            heard.add(sql);
        }
        return sql;
    }
}
