package org.samverk.kit.openapi.schema;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.samverk.kit.journal.Tells;
import org.samverk.kit.journal.feed.CloudEvent;

/// Gives every event of the feed a schema of its own, from what the aggregates say of themselves by [Tells]: which
/// types there are, and the state each of them has for its data.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 2)
public class EventsTold implements OASFilter {
    private static final DotName TELLS = DotName.createSimple(Tells.class);
    private static final String FEEDS = "/events/";
    private static final String HIDDEN = "hidden";
    private static final String TYPE = "type";
    private static final String DATA = "data";
    private static final String DATA_SCHEMA = "dataschema";
    private static final String DATA_CONTENT_TYPE = "datacontenttype";

    private final IndexView index;

    /// For the framework, which gives a filter what it has read of the classes.
    public EventsTold(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths().getPathItems().forEach((path, item) -> {
            if (path.contains(FEEDS)) {
                var batches = Reached.schemas(item.getGET()
                                .getResponses()
                                .getAPIResponse("200")
                                .getContent())
                        .filter(batch -> batch.getItems() != null)
                        .toList();
                if (!batches.isEmpty()) {
                    var name =
                            StateSchemas.camelCase(path.substring(path.indexOf(FEEDS) + FEEDS.length())) + "FeedEvent";
                    var kinds = kinds(new StateSchemas(index, document.getComponents()));
                    document.getComponents().addSchema(name, oneOf(kinds, document));
                    batches.forEach(batch -> batch.items(reference(name)));
                }
            }
        });
    }

    private List<Kind> kinds(StateSchemas states) {
        return index.getAnnotations(TELLS).stream()
                .filter(tells -> tells.target().kind() == AnnotationTarget.Kind.CLASS)
                .collect(Collectors.groupingBy(
                        tells -> tells.value("kind").asString(), TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(kind -> kind(kind.getKey(), kind.getValue(), states))
                .toList();
    }

    /// One kind may be told by several classes, which then share the state.
    private Kind kind(String name, List<AnnotationInstance> tells, StateSchemas states) {
        var events = tells.stream()
                .flatMap(one -> Arrays.stream(one.value("events").asStringArray()))
                .collect(Collectors.toCollection(TreeSet::new));
        var form = tells.stream()
                .map(one -> one.value("form"))
                .mapToInt(value -> value == null ? 1 : value.asInt())
                .max()
                .orElseThrow();
        var state = tells.stream()
                .map(one -> one.target().asClass().method("state").returnType())
                .distinct()
                .collect(Collectors.collectingAndThen(Collectors.toList(), List::getFirst));
        return new Kind(name, events, form, states.ofKind(name, state));
    }

    private static Schema oneOf(List<Kind> kinds, OpenAPI document) {
        var types = new TreeMap<String, String>();
        for (var kind : kinds) {
            Stream.concat(kind.events().stream(), Stream.of(HIDDEN)).forEach(event -> {
                var schema = kind.schemaName(event);
                document.getComponents().addSchema(schema, kind.schema(event));
                types.put(kind.type(event), "#/components/schemas/" + schema);
            });
        }
        return OASFactory.createSchema()
                .description(
                        "An event, told by its `type`. Pass over types you do not know: new ones are not a breaking change")
                .oneOf(types.values().stream()
                        .map(schema -> OASFactory.createSchema().ref(schema))
                        .toList())
                .discriminator(
                        OASFactory.createDiscriminator().propertyName(TYPE).mapping(types));
    }

    private static Schema reference(String name) {
        return OASFactory.createSchema().ref("#/components/schemas/" + name);
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }

    /// @param state the name of its schema
    private record Kind(String name, TreeSet<String> events, int form, String state) {
        String type(String event) {
            return CloudEvent.TYPE_PREFIX + name + "." + event;
        }

        String schemaName(String event) {
            return StateSchemas.camelCase(name + "-" + event) + "Event";
        }

        Schema schema(String event) {
            var own = OASFactory.createSchema()
                    .addType(Schema.SchemaType.OBJECT)
                    .addProperty(TYPE, text().constValue(type(event)))
                    .required(List.of(TYPE));
            if (!event.equals(HIDDEN)) {
                own.addProperty(DATA_CONTENT_TYPE, text().constValue("application/json"))
                        .addProperty(DATA_SCHEMA, forms())
                        .addProperty(DATA, data())
                        .required(List.of(TYPE, DATA_CONTENT_TYPE, DATA_SCHEMA, DATA));
                if (form > 1) {
                    own.ifSchema(OASFactory.createSchema()
                                    .properties(Map.of(DATA_SCHEMA, text().constValue(urn(form)))))
                            .thenSchema(OASFactory.createSchema().properties(Map.of(DATA, reference(state))));
                }
            }
            return OASFactory.createSchema().allOf(List.of(reference("ChangeEvent"), own));
        }

        private Schema forms() {
            return form == 1
                    ? text().constValue(urn(1))
                    : text().enumeration(IntStream.rangeClosed(1, form)
                            .<Object>mapToObj(this::urn)
                            .toList());
        }

        /// The feed still tells what was recorded in earlier forms.
        private Schema data() {
            return form == 1
                    ? reference(state)
                    : OASFactory.createSchema()
                            .anyOf(List.of(
                                    reference(state),
                                    OASFactory.createSchema()
                                            .addType(Schema.SchemaType.OBJECT)
                                            .description("Recorded in an earlier form, as `dataschema` says")));
        }

        private String urn(int number) {
            return "urn:samverk:%s:%d".formatted(name, number);
        }
    }
}
