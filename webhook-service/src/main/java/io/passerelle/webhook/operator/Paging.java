package io.passerelle.webhook.operator;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/// Which part of a list is wanted.
public class Paging {
    private static final int MOST = 500;
    private static final int LAST_PAGE = 100_000;

    @Parameter(description = "from 0")
    @QueryParam("page")
    @DefaultValue("0")
    int page;

    @Parameter(description = "entries of a page, 1 to 500")
    @QueryParam("limit")
    @DefaultValue("50")
    int limit;

    int skip() {
        if (page < 0 || page > LAST_PAGE) {
            throw new IllegalArgumentException(
                    "page: found %d, expected 0 to %d".formatted(page, LAST_PAGE));
        }
        return page * atMost();
    }

    int atMost() {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException(
                    "limit: found %d, expected 1 to %d".formatted(limit, MOST));
        }
        return limit;
    }
}
