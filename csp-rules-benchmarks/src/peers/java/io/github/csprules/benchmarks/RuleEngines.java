package io.github.csprules.benchmarks;

import com.cedarpolicy.BasicAuthorizationEngine;
import com.cedarpolicy.model.AuthorizationRequest;
import com.cedarpolicy.model.AuthorizationResponse;
import com.cedarpolicy.model.exception.AuthException;
import com.cedarpolicy.model.entity.Entities;
import com.cedarpolicy.model.policy.Policy;
import com.cedarpolicy.model.policy.PolicySet;
import com.cedarpolicy.value.CedarList;
import com.cedarpolicy.value.EntityTypeName;
import com.cedarpolicy.value.EntityUID;
import com.cedarpolicy.value.PrimBool;
import com.cedarpolicy.value.PrimLong;
import com.cedarpolicy.value.PrimString;
import com.cedarpolicy.value.Value;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.KieModule;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/** The eight rules in engines whose rules are texts, in the form that each recommends for speed. */
final class RuleEngines {

    /** The rules in the language of CEL, in the order of {@link FlatOrder#RULES}: what has to hold. */
    private static final List<String> EXPRESSIONS = List.of(
            "supplier == 'INDIRECT_PROVIDER' && seller == 'INDIRECT_RESELLER'",
            "sellerRegion == customerRegion",
            "supplierRegion == sellerRegion",
            "agreementSignedOn <= day",
            "onboardedOn <= day && enrolledOn <= day",
            "isPartnershipActive",
            "sellerOrganization != customerOrganization && !(customerOrganization in affiliatesOfSeller)",
            "customerTenant == 'CUSTOMER'");

    /** The same in the language of Cedar. */
    private static final List<String> CONDITIONS = List.of(
            "context.supplier == \"INDIRECT_PROVIDER\" && context.seller == \"INDIRECT_RESELLER\"",
            "context.sellerRegion == context.customerRegion",
            "context.supplierRegion == context.sellerRegion",
            "context.agreementSignedOn <= context.day",
            "context.onboardedOn <= context.day && context.enrolledOn <= context.day",
            "context.isPartnershipActive",
            "context.sellerOrganization != context.customerOrganization"
                    + " && !context.affiliatesOfSeller.contains(context.customerOrganization)",
            "context.customerTenant == \"CUSTOMER\"");

    /** The same as methods of the order, for Drools. */
    private static final List<String> METHODS = List.of(
            "isSellerType",
            "isRegionOfSale",
            "isRegionOfPartnership",
            "isAgreementSigned",
            "isResellerReady",
            "isPartnershipInForce",
            "isNoSelfOrAffiliateSale",
            "isCustomerTenant");

    private RuleEngines() {}

    /** Drools with its executable model: one session, into which each order comes and goes. */
    static ToIntFunction<FlatOrder> drools() {
        StringBuilder rules = new StringBuilder("""
                package io.github.csprules.benchmarks
                global java.util.List broken
                """);
        for (int i = 0; i < METHODS.size(); i++) {
            rules.append("""
                    rule "%1$s" when FlatOrder(!%2$s()) then broken.add("%1$s"); end
                    """.formatted(FlatOrder.RULES[i], METHODS.get(i)));
        }
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem().write("src/main/resources/eight.drl", rules.toString());
        KieModule module = services.newKieBuilder(files)
                .buildAll(ExecutableModelProject.class)
                .getKieModule();
        KieSession session = services.newKieContainer(module.getReleaseId()).newKieSession();
        List<String> violations = new ArrayList<>();
        session.setGlobal("broken", violations);
        return order -> {
            violations.clear();
            FactHandle handle = session.insert(order);
            session.fireAllRules();
            session.delete(handle);
            return bits(violations);
        };
    }

    private static int bits(Iterable<String> violations) {
        int broken = 0;
        for (String violation : violations) {
            broken |= FlatOrder.bit(violation);
        }
        return broken;
    }

    /** CEL: a compiled program for each rule, over a map of values. */
    static ToIntFunction<FlatOrder> cel() {
        CelCompiler compiler = CelCompilerFactory.standardCelCompilerBuilder()
                .addVar("day", SimpleType.INT)
                .addVar("supplier", SimpleType.STRING)
                .addVar("seller", SimpleType.STRING)
                .addVar("supplierRegion", SimpleType.STRING)
                .addVar("sellerRegion", SimpleType.STRING)
                .addVar("customerRegion", SimpleType.STRING)
                .addVar("agreementSignedOn", SimpleType.INT)
                .addVar("onboardedOn", SimpleType.INT)
                .addVar("enrolledOn", SimpleType.INT)
                .addVar("isPartnershipActive", SimpleType.BOOL)
                .addVar("sellerOrganization", SimpleType.STRING)
                .addVar("affiliatesOfSeller", ListType.create(SimpleType.STRING))
                .addVar("customerOrganization", SimpleType.STRING)
                .addVar("customerTenant", SimpleType.STRING)
                .build();
        CelRuntime runtime = CelRuntimeFactory.standardCelRuntimeBuilder().build();
        List<CelRuntime.Program> programs = new ArrayList<>();
        try {
            for (String expression : EXPRESSIONS) {
                programs.add(runtime.createProgram(compiler.compile(expression).getAst()));
            }
        } catch (CelValidationException | CelEvaluationException e) {
            throw new IllegalStateException(e);
        }
        return order -> {
            Map<String, Object> values = values(order);
            List<String> violations = new ArrayList<>();
            for (int i = 0; i < programs.size(); i++) {
                if (!holds(programs.get(i), values)) {
                    violations.add(FlatOrder.RULES[i]);
                }
            }
            return bits(violations);
        };
    }

    private static boolean holds(CelRuntime.Program program, Map<String, Object> values) {
        try {
            return (Boolean) program.eval(values);
        } catch (CelEvaluationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> values(FlatOrder order) {
        Map<String, Object> values = new HashMap<>(32);
        values.put("day", order.day().toEpochDay());
        values.put("supplier", order.supplier().name());
        values.put("seller", order.seller().name());
        values.put("supplierRegion", order.supplierRegion().name());
        values.put("sellerRegion", order.sellerRegion().name());
        values.put("customerRegion", order.customerRegion().name());
        values.put("agreementSignedOn", order.agreementSignedOn().toEpochDay());
        values.put("onboardedOn", order.onboardedOn().toEpochDay());
        values.put("enrolledOn", order.enrolledOn().toEpochDay());
        values.put("isPartnershipActive", order.isPartnershipActive());
        values.put("sellerOrganization", order.sellerOrganization());
        values.put("affiliatesOfSeller", order.affiliatesOfSeller());
        values.put("customerOrganization", order.customerOrganization());
        values.put("customerTenant", order.customerTenant().name());
        return values;
    }

    /** Cedar: everything is permitted, and a policy for each rule forbids what breaks it. */
    static ToIntFunction<FlatOrder> cedar() {
        Set<Policy> policies = new HashSet<>();
        policies.add(new Policy("permit(principal, action, resource);", "permit"));
        for (int i = 0; i < CONDITIONS.size(); i++) {
            policies.add(new Policy(
                    "forbid(principal, action, resource) unless { " + CONDITIONS.get(i) + " };", FlatOrder.RULES[i]));
        }
        PolicySet set = new PolicySet(policies);
        BasicAuthorizationEngine engine = new BasicAuthorizationEngine();
        EntityUID principal = uid("Partner");
        EntityUID action = uid("Action");
        EntityUID resource = uid("Customer");
        Entities entities = new Entities();
        return order -> {
            AuthorizationRequest request = new AuthorizationRequest(principal, action, resource, context(order));
            try {
                AuthorizationResponse response = engine.isAuthorized(request, set, entities);
                var success = response.success.orElseThrow();
                return success.isAllowed() ? 0 : bits(success.getReason());
            } catch (AuthException e) {
                throw new IllegalStateException(e);
            }
        };
    }

    private static EntityUID uid(String type) {
        return EntityTypeName.parse(type).orElseThrow().of("any");
    }

    private static Map<String, Value> context(FlatOrder order) {
        Map<String, Value> context = new HashMap<>(32);
        values(order).forEach((name, value) -> context.put(name, cedarValue(value)));
        return context;
    }

    private static Value cedarValue(Object value) {
        if (value instanceof Boolean flag) {
            return new PrimBool(flag);
        }
        if (value instanceof Long number) {
            return new PrimLong(number);
        }
        if (value instanceof List<?> list) {
            CedarList all = new CedarList();
            list.forEach(each -> all.add(cedarValue(each)));
            return all;
        }
        return new PrimString((String) value);
    }
}
