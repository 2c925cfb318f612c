package org.samverk.kit.paging;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One page of a list. `total` only when asked for; `_links` has `self`, and `next` and `prev` where there are such.
public record Page<T>(
        List<T> items,
        int page,
        int limit,
        @Nullable Long total,
        @JsonProperty("_links") Map<String, Link> links) {

    /// Where to go and how.
    public record Link(String href, String method) {
        public static Link get(String href) {
            return new Link(href, "GET");
        }
    }

    /// @param rows the page's rows and, where there is a next page, one more
    public static <R, T> Page<T> of(
            List<R> rows, @Nullable Long total, PageRequest request, UriInfo uri, Function<R, T> view) {
        var links = new LinkedHashMap<String, Link>();
        links.put("self", Link.get(at(uri, request, request.page())));
        if (rows.size() > request.limit()) {
            links.put("next", Link.get(at(uri, request, request.page() + 1)));
        }
        if (request.page() > 1) {
            links.put("prev", Link.get(at(uri, request, request.page() - 1)));
        }
        var items = rows.stream().limit(request.limit()).map(view).toList();
        return new Page<>(items, request.page(), request.limit(), total, links);
    }

    /// Both said, also when neither was asked for: the default may be another one day, and the link is kept.
    private static String at(UriInfo uri, PageRequest request, int page) {
        var target = uri.getRequestUriBuilder()
                .replaceQueryParam("limit", request.limit())
                .replaceQueryParam("page", page)
                .build();
        return target.getRawPath() + "?" + target.getRawQuery();
    }
}
