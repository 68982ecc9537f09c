package io.hrsystem.deploy.local;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import tools.jackson.databind.JsonNode;

/**
 * All that can be asked of the two services, by what recipes call it.
 *
 * @param selection of query-service's schema
 * @param all endpoints, fields and pages
 */
record Surfaces(Selection selection, List<String> all) {
    static Surfaces of(Client client, Map<String, Recipe> recipes) throws IOException {
        var types = client.graphql(Selection.ASK, Map.of(), "").body().at("/data/__schema/types");
        var selection = new Selection(
                types.valueStream()
                        .collect(Collectors.toMap(it -> it.path("name").asString(), (JsonNode it) -> it)),
                recipes);
        var all = new ArrayList<>(selection.about());
        all.addAll(described(client));
        all.addAll(mapped());
        return new Surfaces(selection, all);
    }

    /** In an order that stays the same; fields of fields are asked for with those above them. */
    List<Recipe> among(Map<String, Recipe> recipes) {
        return recipes.values().stream()
                .filter(it -> all.contains(it.about()) && !it.about().startsWith("FIELD"))
                .sorted(Comparator.comparing(Recipe::about))
                .toList();
    }

    private static List<String> described(Client client) throws IOException {
        var calls = new ArrayList<String>();
        for (var path : client.get("/v3/api-docs").body().path("paths").properties())
            for (var method : path.getValue().propertyNames())
                calls.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey());
        return calls;
    }

    /** What query-service serves beside its schema; no document describes it. */
    private static List<String> mapped() {
        var pages = new ArrayList<String>();
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.hrsystem.query");
        for (var type : classes)
            for (var method : type.getMethods())
                if (method.isMetaAnnotatedWith(RequestMapping.class)) pages.addAll(mapped(method.reflect()));
        return pages;
    }

    private static List<String> mapped(Method method) {
        var mapping = Objects.requireNonNull(AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class));
        var methods = mapping.method().length == 0 ? List.of("GET") : List.of(mapping.method());
        return Arrays.stream(mapping.path())
                .flatMap(path -> methods.stream().map(it -> Asking.PAGE + it + " " + path))
                .toList();
    }
}
