package org.samverk.gateway.portal;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import java.util.Set;
import org.samverk.gateway.Languages;

/// The languages of the pages. An explicit choice beats the browser's.
enum Language {
    EN("In English"),
    SV("På svenska"),
    DA("På dansk");

    private final String invitation;

    Language(String invitation) {
        this.invitation = invitation;
    }

    /// @param spoken those the page is written in, English among them
    static Language of(RoutingContext context, Set<Language> spoken) {
        return asked(context.request())
                .filter(spoken::contains)
                .or(() -> accepted(Languages.of(context.request().headers().getAll("Accept-Language")), spoken))
                .orElse(EN);
    }

    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// For who would rather read this one.
    public String invitation() {
        return invitation;
    }

    private static Optional<Language> asked(HttpServerRequest request) {
        return Optional.ofNullable(request.getParam("lang")).flatMap(Language::tagged);
    }

    private static Optional<Language> accepted(List<LanguageRange> languages, Set<Language> spoken) {
        return languages.stream()
                .filter(language -> language.getWeight() > 0)
                .flatMap(language -> tagged(language.getRange().split("-", 2)[0]).stream())
                .filter(spoken::contains)
                .findFirst();
    }

    private static Optional<Language> tagged(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag().equalsIgnoreCase(tag))
                .findFirst();
    }
}
