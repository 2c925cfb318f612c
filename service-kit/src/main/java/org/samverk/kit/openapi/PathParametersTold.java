package org.samverk.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Says of what stands in a path what it is of: `planId` is of a plan by its name, `id` by the segment before it.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class PathParametersTold implements OASFilter {
    private static final String VERSION = "Version";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths()
                .getPathItems()
                .forEach((path, item) -> Stream.concat(
                                parameters(item.getParameters()),
                                item.getOperations().values().stream()
                                        .flatMap(operation -> parameters(operation.getParameters())))
                        .filter(parameter -> parameter.getIn() == Parameter.In.PATH)
                        .filter(parameter -> parameter.getDescription() == null)
                        .forEach(parameter -> parameter.description(told(parameter.getName(), path))));
    }

    private static Stream<Parameter> parameters(@Nullable List<Parameter> parameters) {
        return Optional.ofNullable(parameters).stream().flatMap(List::stream);
    }

    /// @param name in camelCase
    static String told(String name, String path) {
        if (name.endsWith(VERSION)) {
            return "Number of the version of the " + words(name.substring(0, name.length() - VERSION.length()));
        }
        return switch (name) {
            case "id" -> "Id of the " + before(name, path);
            case "code", "step" -> "Code of the " + before(name, path);
            default -> "Id of the " + words(name.replaceFirst("Id$", ""));
        };
    }

    private static String before(String name, String path) {
        var segments = path.substring(0, path.indexOf("/{" + name + "}")).split("/", -1);
        var words = segments[segments.length - 1].split("-", -1);
        words[words.length - 1] = one(words[words.length - 1]);
        return Arrays.stream(words)
                .map(word -> word.equals("iop") ? "IOP" : word)
                .collect(Collectors.joining(" "));
    }

    private static String one(String plural) {
        return plural.replaceFirst("yses$", "ysis_")
                .replaceFirst("ies$", "y")
                .replaceFirst("s$", "")
                .replace("_", "");
    }

    private static String words(String camelCase) {
        return camelCase.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    }
}
