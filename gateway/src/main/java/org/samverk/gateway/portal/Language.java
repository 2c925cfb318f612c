package org.samverk.gateway.portal;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.LanguageHeader;
import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The languages of the pages. An explicit choice beats the browser's.
enum Language {
    EN,
    SV;

    static Language of(RoutingContext context) {
        return asked(context.request())
                .or(() -> accepted(context.acceptableLanguages()))
                .orElse(EN);
    }

    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static Optional<Language> asked(HttpServerRequest request) {
        return Optional.ofNullable(request.getParam("lang")).flatMap(Language::tagged);
    }

    /// Vert.x has them in order of preference.
    private static Optional<Language> accepted(List<LanguageHeader> languages) {
        return languages.stream()
                .flatMap(language -> tagged(language.tag()).stream())
                .findFirst();
    }

    private static Optional<Language> tagged(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag().equalsIgnoreCase(tag))
                .findFirst();
    }
}
