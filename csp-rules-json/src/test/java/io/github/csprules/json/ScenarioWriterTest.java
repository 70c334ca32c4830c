package io.github.csprules.json;

import static io.github.csprules.json.Documents.SALE;
import static io.github.csprules.json.Documents.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.csprules.model.Book;
import io.github.csprules.model.CompanyProfile;
import io.github.csprules.model.Enrollment;
import io.github.csprules.model.Extensions;
import io.github.csprules.model.FactName;
import io.github.csprules.model.InvalidScenarioException;
import io.github.csprules.model.Partner;
import io.github.csprules.model.PartnerType;
import io.github.csprules.model.Problem;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.Tenant;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScenarioWriterTest {

    private static final LocalDate DAY = LocalDate.of(2021, 6, 22);

    @Test
    void writes_what_is_stated_in_the_order_of_the_format() {
        assertThat(CspJson.writeScenario(CspJson.readScenario(SALE)))
                .isEqualTo("{\"schema\":\"csp-scenario/1\",\"asOf\":\"2021-06-22\",\"partners\":["
                        + "{\"id\":\"distri\",\"name\":\"Contoso Distribution\",\"type\":\"INDIRECT_PROVIDER\","
                        + "\"organization\":\"contoso\",\"country\":\"FR\",\"tenant\":{\"id\":\"t-distri\"},"
                        + "\"affiliates\":[\"contoso-labs\",\"litware\"],"
                        + "\"agreements\":[{\"type\":\"MICROSOFT_PARTNER_AGREEMENT\",\"signedOn\":\"2020-01-10\","
                        + "\"endedOn\":\"2030-01-10\"}],\"authorization\":\"ACTIVE\",\"registrationId\":\"R-1\","
                        + "\"assumed\":[\"affiliates\",\"authorization\"],\"extensions\":{\"com.acme.hold\":false,"
                        + "\"com.acme.rating\":7.5,\"com.acme.tier\":\"gold\"}},"
                        + "{\"id\":\"shop\",\"type\":\"INDIRECT_RESELLER\",\"country\":\"DE\",\"tenant\":{\"id\":\"t-shop\"},"
                        + "\"onboardedOn\":\"2019-05-02\",\"enrolledOn\":\"2019-05-09\","
                        + "\"mpnId\":{\"id\":\"4567890\",\"type\":\"LOCATION\",\"country\":\"DE\"},\"agreements\":[]}],"
                        + "\"customers\":[{\"id\":\"fabrikam\",\"organization\":\"fabrikam\",\"country\":\"ES\","
                        + "\"tenant\":{\"id\":\"t-fabrikam\",\"type\":\"CUSTOMER\"},\"assumed\":[\"tenant.type\"]}],"
                        + "\"subscriptions\":[{\"id\":\"s1\",\"customer\":\"fabrikam\",\"soldBy\":{\"channel\":\"CSP\","
                        + "\"partner\":\"distri\",\"reseller\":\"shop\"}}],"
                        + "\"relationships\":[{\"type\":\"PARTNERSHIP\",\"provider\":\"distri\",\"reseller\":\"shop\","
                        + "\"status\":\"ACTIVE\",\"assumed\":[\"status\"]},{\"type\":\"RESELLER_RELATIONSHIP\",\"partner\":\"distri\","
                        + "\"customer\":\"fabrikam\",\"status\":\"ACTIVE\",\"delegatedAdmin\":\"DAP\","
                        + "\"assumed\":[\"delegatedAdmin\"]}],"
                        + "\"transaction\":{\"type\":\"SALE\",\"channel\":[\"distri\",\"shop\"],\"customer\":\"fabrikam\","
                        + "\"newCustomer\":true,"
                        + "\"offer\":{\"publisher\":\"MICROSOFT\",\"name\":\"Office 365 E3\"},"
                        + "\"partnerIdOnRecord\":\"4567890\",\"partnerOnRecordAttested\":true,"
                        + "\"role\":\"ADMIN_AGENT\",\"assumed\":[\"partnerOnRecordAttested\"]},"
                        + "\"reference\":\"order-17\",\"assumed\":[\"relationships\"]}");
    }

    @Test
    void writes_equal_scenarios_the_same() {
        Scenario scenario = CspJson.readScenario(SALE);
        Scenario other = CspJson.readScenario(Documents.sale(
                "\"com.acme.rating\": 7.5, \"com.acme.tier\": \"gold\"",
                "\"com.acme.tier\": \"gold\", \"com.acme.rating\": 75e-1"));
        assertThat(other).isEqualTo(scenario);
        assertThat(CspJson.writeScenario(other)).isEqualTo(CspJson.writeScenario(scenario));
    }

    @Test
    void writes_extensions_of_the_scenario_and_of_a_subscription() {
        Scenario scenario = CspJson.readScenario(Documents.sale(
                "\"partners\":",
                "\"extensions\": { \"com.acme.x\": \"of the scenario\" }, \"partners\":",
                "\"soldBy\":",
                "\"extensions\": { \"com.acme.x\": \"of the subscription\" }, \"soldBy\":"));
        String written = CspJson.writeScenario(scenario);
        assertThat(written)
                .contains("{\"com.acme.x\":\"of the scenario\"}", "{\"com.acme.x\":\"of the subscription\"}");
        assertThat(CspJson.readScenario(written)).isEqualTo(scenario);
    }

    @Test
    void leaves_out_what_is_not_stated_and_writes_null_for_none() {
        Scenario scenario = Scenario.of(
                DAY,
                Book.builder()
                        .partners(Partner.builder("new", PartnerType.DIRECT_BILL, Tenant.of("t"))
                                .country("DE")
                                .neverOnboarded()
                                .noMpnId()
                                .affiliates()
                                .build())
                        .build(),
                Enrollment.builder("new")
                        .noPrimaryContactEmail()
                        .profile(CompanyProfile.empty().withNone(FactName.PROFILE_ADDRESS))
                        .annualRevenueUsd(new BigDecimal("3.10E+5"))
                        .monthsAsReseller(0)
                        .build());
        assertWritten(
                scenario,
                "{\"schema\":\"csp-scenario/1\",\"asOf\":\"2021-06-22\",\"partners\":[{\"id\":\"new\","
                        + "\"type\":\"DIRECT_BILL\",\"country\":\"DE\",\"tenant\":{\"id\":\"t\"},\"affiliates\":[],"
                        + "\"onboardedOn\":null,\"mpnId\":null}],\"transaction\":{\"type\":\"ENROLLMENT\","
                        + "\"partner\":\"new\",\"primaryContactEmail\":null,\"profile\":{\"address\":null},"
                        + "\"annualRevenueUsd\":310000,\"monthsAsReseller\":0}}");
    }

    @Test
    void escapes_only_what_has_to_be_and_keeps_every_character() {
        String odd = "é𝄞\"\\/\u0000\n\u2028\u202e\u009b\u200d.";
        Scenario scenario = Scenario.of(
                DAY,
                Book.builder()
                        .partners(Partner.builder("shop", PartnerType.DIRECT_BILL, Tenant.of(odd))
                                .country("DE")
                                .name("\u061c\u200e\u2069")
                                .extensions(Extensions.none().with(FactName.of("com.acme.x"), "\b\f\r\t\u001f\u007f"))
                                .build())
                        .build(),
                Enrollment.builder("shop").build());
        assertWritten(
                scenario,
                "{\"schema\":\"csp-scenario/1\",\"asOf\":\"2021-06-22\",\"partners\":[{\"id\":\"shop\","
                        + "\"name\":\"\\u061c\\u200e\\u2069\",\"type\":\"DIRECT_BILL\",\"country\":\"DE\","
                        + "\"tenant\":{\"id\":\"é𝄞\\\"\\\\/\\u0000\\n\\u2028\\u202e\\u009b\u200d.\"},"
                        + "\"extensions\":{\"com.acme.x\":\"\\b\\f\\r\\t\\u001f\\u007f\"}}],"
                        + "\"transaction\":{\"type\":\"ENROLLMENT\",\"partner\":\"shop\"}}");
    }

    @Test
    void half_of_a_character_is_an_escape_in_names_as_in_values_and_is_not_read_back() {
        JsonWriter json = new JsonWriter()
                .startObject()
                .property("\uDD1E \uD834", "\uDD1E \uD834")
                .endObject();
        Scenario scenario = Scenario.builder(
                        DAY,
                        Book.builder().partner(Partner.builder("shop", PartnerType.DIRECT_BILL, Tenant.of("t"))),
                        Enrollment.builder("shop"))
                .reference("half \uD834")
                .build();

        assertThat(json).hasToString("{\"\\udd1e \\ud834\":\"\\udd1e \\ud834\"}");
        assertThat(CspJson.writeScenario(scenario)).endsWith("\"reference\":\"half \\ud834\"}");
        assertThatExceptionOfType(InvalidScenarioException.class)
                .isThrownBy(() -> CspJson.readScenario(CspJson.writeScenario(scenario)))
                .satisfies(e -> assertThat(e.problems())
                        .singleElement()
                        .returns(Problem.Code.NOT_JSON, Problem::code)
                        .returns("half of a character", Problem::found));
    }

    private static void assertWritten(Scenario scenario, String expected) {
        String written = CspJson.writeScenario(scenario);
        assertThat(written).isEqualTo(expected);
        assertThat(CspJson.readScenario(written.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(scenario);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ \"type\": \"SALE\", \"channel\": [ \"shop\" ], \"customer\": \"fabrikam\", \"kind\": \"RENEWAL\", \"partnerOnRecordAttested\": false }",
                "{ \"type\": \"PARTNERSHIP\", \"provider\": \"distri\", \"reseller\": \"shop\", \"acceptedBy\": \"GLOBAL_ADMIN\", \"role\": \"SALES_AGENT\", \"assumed\": [ \"acceptedBy\" ] }",
                "{ \"type\": \"PARTNERSHIP\", \"provider\": \"distri\", \"reseller\": \"shop\", \"acceptedBy\": null }",
                "{ \"type\": \"PARTNERSHIP_REMOVAL\", \"provider\": \"distri\", \"reseller\": \"shop\", \"requestedBy\": \"PROVIDER\", \"goodFaith\": true, \"legalNotice\": \"GIVEN\" }",
                "{ \"type\": \"CUSTOMER_RELATIONSHIP\", \"partners\": [ \"distri\", \"shop\" ], \"customer\": \"fabrikam\", \"acceptedBy\": null, \"delegatedAdmin\": false }",
                "{ \"type\": \"RESELLER_ASSIGNMENT\", \"provider\": \"distri\", \"reseller\": \"shop\", \"customer\": \"fabrikam\", \"purpose\": \"SUPPORT\", \"subscription\": \"s1\", \"newCustomer\": true, \"mpnId\": \"4567890\" }",
                "{ \"type\": \"SUPPORT_ENGAGEMENT\", \"partner\": \"shop\", \"customer\": \"fabrikam\", \"subscription\": \"s1\", \"extensions\": { \"com.acme.x\": -1e3 } }",
                "{ \"type\": \"ENROLLMENT\", \"partner\": \"shop\", \"newToProgram\": true, \"primaryContactEmail\": \"a@b.example\", \"profile\": { \"legalName\": \"Shop\", \"address\": \"\", \"primaryContact\": null, \"supportContact\": \"c\" }, \"capabilities\": [ \"BILLING\", \"SUPPORT\" ], \"annualRevenueUsd\": 0.500000, \"monthsAsReseller\": 10000, \"capabilitiesAssessment\": \"NONE\", \"assumed\": [ \"profile.legalName\" ] }",
                "{ \"type\": \"AGREEMENT_SIGNATURE\", \"partner\": \"shop\", \"agreement\": \"MICROSOFT_PARTNER_AGREEMENT\", \"verification\": \"PENDING\" }"
            })
    void writes_every_property_of_every_transaction(String transaction) {
        Scenario scenario = CspJson.readScenario(with(transaction));
        String written = CspJson.writeScenario(scenario);
        assertThat(CspJson.readScenario(written)).isEqualTo(scenario);
        Pattern.compile("\"(\\w+)\":")
                .matcher(transaction)
                .results()
                .forEach(property -> assertThat(written.substring(written.indexOf("\"transaction\":")))
                        .contains(property.group()));
    }
}
