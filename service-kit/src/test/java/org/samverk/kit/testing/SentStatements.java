package org.samverk.kit.testing;

import io.quarkus.arc.Arc;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/// Tells [SqlStatements] of every statement on its way to the database.
@PersistenceUnitExtension
class SentStatements implements StatementInspector {

    private static final long serialVersionUID = 1L;

    @Override
    public String inspect(String sql) {
        SqlStatements.sent(sql, servesRequest());
        return sql;
    }

    private static boolean servesRequest() {
        var container = Arc.container();
        return container.requestContext().isActive()
                && container.instance(CurrentVertxRequest.class).get().getCurrent() != null;
    }
}
