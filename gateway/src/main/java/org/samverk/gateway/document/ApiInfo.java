package org.samverk.gateway.document;

import java.net.URI;

/// Rule VER.06 of the national profile gives these members and their names.
record ApiInfo(String apiName, String apiVersion, String apiReleased, URI apiDocumentation, String apiStatus) {

    static ApiInfo of(ApiDocument document, URI publicUrl) {
        var info = document.info();
        return new ApiInfo(
                info.path("title").asText(),
                info.path("version").asText(),
                info.path("x-released").asText(),
                URI.create(publicUrl + "/"),
                info.path("x-status").asText());
    }
}
