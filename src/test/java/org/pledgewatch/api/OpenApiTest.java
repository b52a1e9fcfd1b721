package org.pledgewatch.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The description for machines and the services say the same.
@Asking
class OpenApiTest {
    private static final String SCHEMAS = "#/components/schemas/";

    /// Stands for `{id}` and the like; examples in the description are of the real world.
    private static final Map<String, String> PLACES = Map.of(
            "/api/v1/claims/{id}", "/api/v1/claims/11",
            "/states/{code}", "/states/SWE",
            "/indicators/{id}", "/indicators/protection.opsc-status",
            "/instruments/{id}", "/instruments/opsc",
            "/commitments/{instrument}/{code}", "/commitments/stockholm-1996/2.i.a",
            "/library/{number}", "/library/1",
            "/editions/{number}", "/editions/2",
            "/problems/{kind}", "/problems/no-such-claim");

    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") private RequestMappingHandlerMapping mapping;

    private ApiServer.Visitor visitor;
    private OpenAPI described;

    @BeforeEach
    void read() throws Exception {
        visitor = new ApiServer.Visitor(port);
        SwaggerParseResult result = new OpenAPIV3Parser()
                .readContents(visitor.get("/api/openapi.json").body(), null, new ParseOptions());
        assertThat(result.getMessages()).isEmpty();
        described = result.getOpenAPI();
    }

    @Test
    void aGeneratorAcceptsItWithEveryReferenceResolved() throws Exception {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        options.setResolveFully(true);
        SwaggerParseResult result = new OpenAPIV3Parser()
                .readContents(visitor.get("/api/openapi.json").body(), null, options);
        assertThat(result.getMessages()).isEmpty();
        assertThat(operations().values().stream().map(Operation::getOperationId))
                .doesNotContainNull()
                .doesNotHaveDuplicates();
    }

    @Test
    void whatIsAnsweredIsDescribedAndWhatIsDescribedIsAnswered() {
        Set<String> answered = mapping.getHandlerMethods().entrySet().stream()
                .filter(method -> Set.of(
                                FindingsData.class,
                                OverviewData.class,
                                ReferenceLists.class,
                                PageData.class,
                                CardData.class,
                                CommitmentData.class,
                                CorrectionsData.class,
                                EditionFiles.class,
                                ContractPages.class)
                        .contains(method.getValue().getBeanType()))
                .flatMap(method -> method.getKey().getPatternValues().stream())
                .map(OpenApiTest::withoutEnding)
                .map(path -> path.replace("{word}", "{kind}"))
                .collect(Collectors.toSet());
        assertThat(described.getPaths().keySet()).containsExactlyInAnyOrderElementsOf(answered);
    }

    /// The services' own addresses take `.json` and `.csv`, as the description says once for all.
    private static String withoutEnding(String path) {
        return path.startsWith("/api/v1/") ? path.replaceAll("\\.(json|csv)$", "") : path;
    }

    @Test
    void everyControllerOfThisModuleIsLookedAt() {
        assertThat(mapping.getHandlerMethods().values().stream()
                        .map(method -> method.getBeanType())
                        .filter(type -> type.getPackage().equals(OpenApiTest.class.getPackage()))
                        .map(Class::getSimpleName)
                        .distinct())
                .containsExactlyInAnyOrder(
                        "FindingsData",
                        "OverviewData",
                        "ReferenceLists",
                        "PageData",
                        "CardData",
                        "CommitmentData",
                        "CorrectionsData",
                        "EditionFiles",
                        "ContractPages",
                        "Fallback",
                        "Pages");
    }

    @Test
    void everyAnswerHasTheFormDescribed() throws Exception {
        for (Map.Entry<String, Operation> operation : operations().entrySet()) {
            String address = address(operation.getKey());
            HttpResponse<String> answer = visitor.get(address);
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            var content = operation.getValue().getResponses().get("200").getContent();
            String type = answer.headers().firstValue("Content-Type").orElseThrow();
            String media = type.indexOf(';') < 0 ? type : type.substring(0, type.indexOf(';'));
            assertThat(content).as(address).containsKey(media);
            if (media.equals("application/json")) {
                conforms(
                        address,
                        content.get(media).getSchema(),
                        JsonMapper.shared().readTree(answer.body()));
            }
        }
    }

    @Test
    void everyProblemHasTheFormDescribed() throws Exception {
        JsonNode problem = JsonMapper.shared()
                .readTree(visitor.get("/api/v1/findings?on=x").body());
        conforms("problem", schema("Problem"), problem);
    }

    @Test
    void everyParameterDescribedIsKnownAndEveryParameterKnownIsDescribed() throws Exception {
        for (Map.Entry<String, Operation> operation : operations().entrySet()) {
            if (operation.getKey().startsWith("/problems/")) {
                continue;
            }
            Set<String> named = new HashSet<>();
            for (Parameter parameter : operation.getValue().getParameters() == null
                    ? List.<Parameter>of()
                    : operation.getValue().getParameters()) {
                Parameter resolved = resolved(parameter);
                if (resolved.getIn().equals("query")) {
                    named.add(resolved.getName());
                }
            }
            String bare = address(operation.getKey()).replaceAll("\\?.*", "");
            String refusal = visitor.get(bare + "?no-such-parameter=1").body();
            String known = JsonMapper.shared().readTree(refusal).get("detail").asString();
            Set<String> accepted = known.contains("Known are: ")
                    ? Set.of(known.substring(known.indexOf("Known are: ") + 11, known.length() - 1)
                            .split(", "))
                    : Set.of();
            assertThat(named).as(bare).isEqualTo(accepted);
        }
    }

    @Test
    void theExamplesHaveTheFormDescribed() {
        for (Map.Entry<String, Operation> operation : operations().entrySet()) {
            operation.getValue().getResponses().get("200").getContent().forEach((media, content) -> {
                if (content.getExample() != null) {
                    conforms(
                            "example of " + operation.getKey(),
                            content.getSchema(),
                            JsonMapper.shared().readTree(content.getExample().toString()));
                }
            });
        }
    }

    private Map<String, Operation> operations() {
        return described.getPaths().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, path -> path.getValue().getGet()));
    }

    private static String address(String path) {
        String address = path;
        for (Map.Entry<String, String> place : PLACES.entrySet()) {
            address = address.replace(place.getKey(), place.getValue());
        }
        if (address.startsWith("/compare.")) {
            return address + "?states=SWE,NZL";
        }
        return address.equals("/api/v1/counts")
                ? address + "?indicator=protection.opsc-status&level=ratified"
                : address;
    }

    private Parameter resolved(Parameter parameter) {
        return parameter.get$ref() == null
                ? parameter
                : described
                        .getComponents()
                        .getParameters()
                        .get(parameter.get$ref().substring(parameter.get$ref().lastIndexOf('/') + 1));
    }

    private Schema<?> schema(String name) {
        return described.getComponents().getSchemas().get(name);
    }

    /// As strict as we are with ourselves: the same keys in the same order.
    private void conforms(String where, Schema<?> written, JsonNode node) {
        Schema<?> schema =
                written.get$ref() == null ? written : schema(written.get$ref().substring(SCHEMAS.length()));
        if (node.isNull()) {
            assertThat(schema.getNullable()).as(where + " may be null").isTrue();
            return;
        }
        if (schema.getOneOf() != null) {
            assertThat(schema.getOneOf().stream().filter(one -> fits(one, node)))
                    .as(where + " is one of " + node)
                    .hasSize(1);
            return;
        }
        switch (schema.getType()) {
            case "object" -> {
                if (schema.getProperties() == null) {
                    assertThat(node.isObject()).as(where).isTrue();
                    return;
                }
                assertThat(node.propertyNames())
                        .as(where)
                        .containsExactlyElementsOf(schema.getProperties().keySet());
                schema.getProperties()
                        .forEach((name, property) -> conforms(where + "." + name, property, node.get(name)));
            }
            case "array" -> {
                assertThat(node.isArray()).as(where).isTrue();
                node.forEach(item -> conforms(where + "[]", schema.getItems(), item));
            }
            case "integer" -> assertThat(node.isIntegralNumber()).as(where).isTrue();
            case "number" -> assertThat(node.isNumber()).as(where).isTrue();
            case "boolean" -> assertThat(node.isBoolean()).as(where).isTrue();
            case "string" -> {
                assertThat(node.isString()).as(where).isTrue();
                if (schema.getEnum() != null) {
                    assertThat(schema.getEnum().stream().map(Object::toString))
                            .as(where)
                            .contains(node.asString());
                }
                if ("date".equals(schema.getFormat())) {
                    assertThat(node.asString()).as(where).matches("\\d{4}-\\d{2}-\\d{2}");
                }
            }
            default -> throw new AssertionError(where + " is of a type we do not use: " + schema.getType());
        }
    }

    private boolean fits(Schema<?> schema, JsonNode node) {
        try {
            conforms("", schema, node);
            return true;
        } catch (AssertionError unfit) {
            return false;
        }
    }
}
