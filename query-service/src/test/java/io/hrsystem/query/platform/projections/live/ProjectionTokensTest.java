package io.hrsystem.query.platform.projections.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.axonframework.common.DateTimeUtils.formatInstant;

import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.eventstore.json.Serializers;
import io.hrsystem.testserver.TestDatabase;
import java.time.Instant;
import java.util.Objects;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Of two nodes one has been away for so long that the other has taken its claim over. */
class ProjectionTokensTest {
    private static final TestDatabase DATABASE = TestDatabase.read();
    private static final String PROCESSOR = "attendance";
    private static final GlobalPosition OLD = new GlobalPosition(700, 1);
    private static final GlobalPosition NEW = new GlobalPosition(701, 2);

    private final JdbcTemplate database = new JdbcTemplate(DATABASE.system());
    private final ProjectionTokens away = new ProjectionTokens(database, Serializers.general(), "away");
    private final ProjectionTokens other = new ProjectionTokens(database, Serializers.general(), "other");

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    @BeforeEach
    void theOtherNodeTakesOver() {
        database.update("DELETE FROM projection_token");
        database.update("DELETE FROM processor_position");
        away.initializeTokenSegments(PROCESSOR, 1, GlobalPosition.ORIGIN);
        away.fetchToken(PROCESSOR, 0);
        assertThatThrownBy(() -> other.fetchToken(PROCESSOR, 0)).isInstanceOf(UnableToClaimTokenException.class);
        var timeIsUp = Instant.now().minus(ProjectionTokens.CLAIM_TIMEOUT);
        database.update("UPDATE projection_token SET claimed_at = ?", formatInstant(timeIsUp));
        assertThat(other.fetchToken(PROCESSOR, 0)).isEqualTo(GlobalPosition.ORIGIN);
        other.storeToken(NEW, PROCESSOR, 0);
    }

    @Test
    void whoHasLostItsClaimStoresNothing() {
        assertLost(away);
        assertThat(stored()).isEqualTo(NEW);
    }

    @Test
    void norIfNobodyHoldsItNow() {
        other.releaseClaim(PROCESSOR, 0);
        assertLost(away);
        assertThat(stored()).isEqualTo(NEW);
    }

    /** What the fence is for. */
    @Test
    void axonsOwnStoreWouldTakeItAgainAndGoBack() {
        other.releaseClaim(PROCESSOR, 0);
        axons("away").storeToken(OLD, PROCESSOR, 0);
        assertThat(stored()).isEqualTo(OLD);
    }

    @Test
    void whoClaimsItAgainGoesOnFromWhatIsStored() {
        other.releaseClaim(PROCESSOR, 0);
        assertThat(away.fetchToken(PROCESSOR, 0)).isEqualTo(NEW);
        var next = new GlobalPosition(702, 3);
        away.storeToken(next, PROCESSOR, 0);
        assertThat(stored()).isEqualTo(next);
    }

    @Test
    void aSegmentThatIsMovedBackIsTakenFromItsNode() {
        away.moveAll(PROCESSOR, OLD);
        assertLost(other);
        assertThat(stored()).isEqualTo(OLD);
    }

    @Test
    void aSegmentThatIsMovedForwardStaysWithItsNode() {
        away.moveAll(PROCESSOR, new GlobalPosition(702, 3));
        var next = new GlobalPosition(703, 4);
        other.storeToken(next, PROCESSOR, 0);
        assertThat(stored()).isEqualTo(next);
    }

    @Test
    void aSegmentThatIsFarBehindIsTakenFromItsNode() {
        var far = new GlobalPosition(9_000, 50_000);
        away.moveAll(PROCESSOR, far);
        assertLost(other);
        assertThat(stored()).isEqualTo(far);
    }

    @Test
    void unlessOnlyItsTokenIsSinceNothingHasHappenedThatItWants() {
        database.update("INSERT INTO processor_position VALUES (?, 0, 8999, 49000)", PROCESSOR);
        away.moveAll(PROCESSOR, new GlobalPosition(9_000, 50_000));
        var next = new GlobalPosition(9_001, 50_001);
        other.storeToken(next, PROCESSOR, 0);
        assertThat(stored()).isEqualTo(next);
    }

    /** Two processes may have been given the same name by mistake. */
    @Test
    void ofTwoProcessesOfOneNodeIdOnlyTheLaterStores() {
        var twin = new ProjectionTokens(database, Serializers.general(), "other");
        assertThat(twin.fetchToken(PROCESSOR, 0)).isEqualTo(NEW);
        assertLost(other);
        var next = new GlobalPosition(702, 3);
        twin.storeToken(next, PROCESSOR, 0);
        assertThat(stored()).isEqualTo(next);
    }

    private static void assertLost(ProjectionTokens node) {
        assertThatThrownBy(() -> node.storeToken(new GlobalPosition(710, 9), PROCESSOR, 0))
                .isInstanceOf(UnableToClaimTokenException.class)
                .hasMessageContaining("lost");
        assertThatThrownBy(() -> node.extendClaim(PROCESSOR, 0)).isInstanceOf(UnableToClaimTokenException.class);
    }

    private Object stored() {
        var bytes = Objects.requireNonNull(database.queryForObject("SELECT token FROM projection_token", byte[].class));
        return Serializers.general()
                .deserialize(new SimpleSerializedObject<>(
                        bytes, byte[].class, Serializers.general().typeForClass(GlobalPosition.class)));
    }

    private static TokenStore axons(String node) {
        return JdbcTokenStore.builder()
                .connectionProvider(new SpringDataSourceConnectionProvider(DATABASE.system()))
                .serializer(Serializers.general())
                .schema(TokenSchema.builder()
                        .setTokenTable("projection_token")
                        .setProcessorNameColumn("processor")
                        .setTokenTypeColumn("token_type")
                        .setTimestampColumn("claimed_at")
                        .build())
                .claimTimeout(ProjectionTokens.CLAIM_TIMEOUT)
                .nodeId(node)
                .build();
    }
}
