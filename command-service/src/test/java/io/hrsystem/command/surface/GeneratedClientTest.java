package io.hrsystem.command.surface;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.hrsystem.client.AccountsApi;
import io.hrsystem.client.AttendanceApi;
import io.hrsystem.client.ClientsApi;
import io.hrsystem.client.EmployeesApi;
import io.hrsystem.client.OperationsApi;
import io.hrsystem.client.OrganisationApi;
import io.hrsystem.client.TenantsApi;
import io.hrsystem.client.TokensApi;
import io.hrsystem.client.http.ApiClient;
import io.hrsystem.client.model.ActivationRequest;
import io.hrsystem.client.model.ClientRequest;
import io.hrsystem.client.model.CreateDepartmentRequest;
import io.hrsystem.client.model.Feature;
import io.hrsystem.client.model.FeatureRequest;
import io.hrsystem.client.model.FieldProblem;
import io.hrsystem.client.model.HireRequest;
import io.hrsystem.client.model.MaintenanceMode;
import io.hrsystem.client.model.MaintenanceRequest;
import io.hrsystem.client.model.OnboardingStep;
import io.hrsystem.client.model.Plan;
import io.hrsystem.client.model.Problem;
import io.hrsystem.client.model.PunchRequest;
import io.hrsystem.client.model.ReasonRequest;
import io.hrsystem.client.model.RegisterTenantRequest;
import io.hrsystem.client.model.RenameDepartmentRequest;
import io.hrsystem.client.model.Role;
import io.hrsystem.client.model.SettingsChange;
import io.hrsystem.client.model.TerminateTenantRequest;
import io.hrsystem.command.Company;
import io.hrsystem.command.RunningService;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClientResponseException;

/** Calls the service by a client that the build has generated from the description, and nothing else. */
class GeneratedClientTest {
    private static final RunningService SERVICE = RunningService.get();
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 2);
    private static final String ENGLISH = "en";

    private static ApiClient operator;
    private static UUID acme;
    private static ApiClient admin;
    private static ApiClient clock;

    @BeforeAll
    static void onboard() {
        operator = signedIn("super-admin", SERVICE.superAdminSecret());
        acme = registered();
        admin = clientOf(acme, Role.TENANT_ADMIN);
        clock = clientOf(acme, Role.KIOSK);
    }

    @Test
    void peopleAreHiredAndClockInAndOut() {
        var departments = new OrganisationApi(admin);
        var department = departments
                .createDepartment(
                        new CreateDepartmentRequest()
                                .name("Development")
                                .code("DEV")
                                .effectiveFrom(MARCH),
                        null,
                        null)
                .getDepartmentId();
        departments.renameDepartment(
                department, new RenameDepartmentRequest().name("Research").effectiveFrom(MARCH), null, null);

        var hired = new EmployeesApi(admin).hireEmployeeWithHttpInfo(anna(department, "G-1"), null, null);
        assertThat(hired.getStatusCode()).isEqualTo(HttpStatus.CREATED);
        assertThat(hired.getHeaders().getFirst("HR-Position")).isNotBlank();

        var anna = requireNonNull(hired.getBody()).getEmployeeId();
        var cameAt = OffsetDateTime.now(ZoneOffset.UTC).minusHours(2);
        var punches = new AttendanceApi(clock);
        var came = punches.checkIn(new PunchRequest().employeeId(anna).at(cameAt), null, null);
        var left = punches.checkOut(new PunchRequest().employeeId(anna).at(cameAt.plusHours(1)), null, null);
        assertThat(left.getWorkDate()).isEqualTo(came.getWorkDate());
    }

    @Test
    void theSameKeyIsTheSameCall() {
        var departments = new OrganisationApi(admin);
        var sales = new CreateDepartmentRequest().name("Sales").code("SALES").effectiveFrom(MARCH);
        var first = departments.createDepartment(sales, "sales", ENGLISH);
        assertThat(departments.createDepartment(sales, "sales", ENGLISH)).isEqualTo(first);

        var other = refusal(() -> departments.createDepartment(sales.code("SALES-2"), "sales", ENGLISH));
        assertThat(other.getStatus()).isEqualTo(422);
        assertThat(other.getCode()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void aNoIsAProblemOfItsOwnType() {
        var departments = new OrganisationApi(admin);
        var root = new CreateDepartmentRequest().name("Again").code("AGAIN").effectiveFrom(MARCH);
        departments.createDepartment(root, null, null);
        var taken = refusal(() -> departments.createDepartment(root, null, ENGLISH));
        assertThat(taken.getStatus()).isEqualTo(409);
        assertThat(taken.getCode()).isEqualTo("DEPARTMENT_CODE_TAKEN");
        assertThat(taken.getDetail()).contains("AGAIN");

        var nameless = refusal(() -> departments.createDepartment(root.name(" "), null, ENGLISH));
        assertThat(nameless.getStatus()).isEqualTo(400);
        assertThat(nameless.getErrors()).extracting(FieldProblem::getField).containsExactly("name");

        var korean = refusal(() -> new OrganisationApi(clock).createDepartment(root, null, "ko"));
        assertThat(korean.getStatus()).isEqualTo(403);
        assertThat(korean.getTitle()).isEqualTo("권한 없음");

        var stranger = refusal(() -> new OrganisationApi(at(SERVICE.api().base())).createDepartment(root, null, null));
        assertThat(stranger.getStatus()).isEqualTo(401);
    }

    @Test
    void aCompanyChangesItsSettingsAndMakesItsOwnClients() {
        var settings = new TenantsApi(admin).changeSettingsWithHttpInfo(new SettingsChange().payDay(21), null, null);
        assertThat(requireNonNull(settings.getBody()).getTenantId()).isEqualTo(acme);
        var made = new ClientsApi(admin)
                .registerClient(new ClientRequest().name("Second clock").addRolesItem(Role.KIOSK), null, null);
        signedIn(made.getClientId(), requireNonNull(made.getClientSecret()));
    }

    @Test
    void theOperatorRunsCompanies() {
        var tenants = new TenantsApi(operator);
        var company = registered();
        var companysClock = clientOf(company, Role.KIOSK);
        var reason = new ReasonRequest().reason("Asked for");
        tenants.switchFeature(company, Feature.WELFARE, new FeatureRequest().enabled(true), null, null);
        var done = refusal(() -> tenants.retryOnboardingStep(company, OnboardingStep.WELCOME_MAIL, null, null));
        assertThat(done.getCode()).isEqualTo("STEP_NOT_FAILED");

        tenants.suspendTenant(company, reason, null, null);
        var closed = refusal(() ->
                new AttendanceApi(companysClock).checkIn(new PunchRequest().employeeId(UUID.randomUUID()), null, null));
        assertThat(closed.getCode()).isEqualTo("TENANT_SUSPENDED");
        tenants.reactivateTenant(company, reason, null, null);
        var ended = tenants.terminateTenantWithHttpInfo(
                company, new TerminateTenantRequest().reason("Ended").contractEndedOn(MARCH), null, null);
        assertThat(ended.getStatusCode()).isEqualTo(HttpStatus.OK);

        var mode = new MaintenanceRequest().mode(MaintenanceMode.NORMAL).reason("Nothing to do");
        assertThat(new OperationsApi(operator)
                        .changeMaintenance(mode, null, null)
                        .getMode())
                .isEqualTo(MaintenanceMode.NORMAL);
    }

    @Test
    void aLinkThatIsNoneIsRefusedWithoutAToken() {
        var activation = new ActivationRequest()
                .token("kY3v0b1m5p7r9t2x4z6B8D0F2H4J6L8N0Q2S4U6W8Y0")
                .password("correct horse battery staple");
        var refused = refusal(() -> new AccountsApi(at(SERVICE.api().base())).activateAccount(activation, null, null));
        assertThat(refused.getCode()).isEqualTo("ACTIVATION_INVALID");
    }

    private static UUID registered() {
        var values = Company.registration();
        var registration = new RegisterTenantRequest()
                .companyName(String.valueOf(values.get("companyName")))
                .domain(String.valueOf(values.get("domain")))
                .businessNumber(String.valueOf(values.get("businessNumber")))
                .plan(Plan.PRO)
                .adminEmail(String.valueOf(values.get("adminEmail")));
        var tenant = new TenantsApi(operator)
                .registerTenant(registration, null, null)
                .getTenantId();
        await().until(() -> Company.status(SERVICE, tenant.toString()).equals("ACTIVE"));
        return tenant;
    }

    private static HireRequest anna(UUID department, String number) {
        return new HireRequest()
                .employeeNumber(number)
                .name("김안나")
                .email(number + "@acme.example")
                .departmentId(department)
                .hiredOn(MARCH);
    }

    private static ApiClient clientOf(UUID tenant, Role role) {
        var made = new ClientsApi(operator)
                .registerClientOfTenant(
                        tenant, new ClientRequest().name(role.getValue()).addRolesItem(role), null, null);
        return signedIn(made.getClientId(), requireNonNull(made.getClientSecret()));
    }

    private static ApiClient signedIn(String clientId, String secret) {
        var client = at(SERVICE.api().base());
        client.setUsername(clientId);
        client.setPassword(secret);
        client.setAccessToken(
                new TokensApi(client).requestToken("client_credentials").getAccessToken());
        return client;
    }

    private static ApiClient at(String address) {
        return new ApiClient().setBasePath(address);
    }

    private static Problem refusal(ThrowingCallable call) {
        var refused = catchThrowableOfType(RestClientResponseException.class, call);
        assertThat(requireNonNull(refused.getResponseHeaders()).getContentType())
                .isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        var problem = requireNonNull(refused.getResponseBodyAs(Problem.class));
        assertThat(problem.getStatus()).isEqualTo(refused.getStatusCode().value());
        return problem;
    }
}
