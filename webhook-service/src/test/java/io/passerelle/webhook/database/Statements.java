package io.passerelle.webhook.database;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/// Hears the SQL that Hibernate sends for the calling thread, as it is.
@PersistenceUnitExtension
public class Statements implements StatementInspector {
    private static final long serialVersionUID = 1L;
    private static final ThreadLocal<List<String>> HEARD = new ThreadLocal<>();

    /// The statements that this makes, in their order.
    public static List<String> of(Runnable asked) {
        List<String> heard = new ArrayList<>();
        HEARD.set(heard);
        try {
            asked.run();
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
