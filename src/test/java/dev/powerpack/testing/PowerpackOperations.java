package dev.powerpack.testing;

import dev.powerpack.api.PowerpacksApi;
import dev.powerpack.model.Powerpack;
import dev.powerpack.model.PowerpackCreate;
import dev.powerpack.model.PowerpackDelete;
import dev.powerpack.model.PowerpackList;
import dev.powerpack.model.PowerpackUpdate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import mockwebserver3.MockResponse;
import org.jspecify.annotations.Nullable;

/** The operations on powerpacks. */
record PowerpackOperations(AccountState account) {
  List<Route> routes() {
    String all = PowerpacksApi.LIST_POWERPACKS_PATH;
    String one = PowerpacksApi.GET_POWERPACK_PATH;
    return List.of(
        Route.of(
            "GET", all, (request, path) -> list(FakePage.of(request, account.powerpacks.all()))),
        Route.of("POST", all, (request, path) -> create(request)),
        Route.of("GET", one, (request, path) -> one(account.powerpacks.existing(path.get(0)))),
        Route.of("POST", one, (request, path) -> update(request, path.get(0))),
        Route.of("DELETE", one, (request, path) -> delete(request, path.get(0))));
  }

  MockResponse list(FakePage<Powerpack> page) {
    return Responses.ok(PowerpackList.builder()
        .apiId(Responses.apiId())
        .meta(page.meta(offset -> link(page.limit(), offset), null))
        .objects(page.objects())
        .build());
  }

  /**
   * Not the path of the endpoint: the service documents its links in this form, and a client must
   * cope with it.
   */
  private String link(int limit, int offset) {
    return "/api/v1/account/" + account.authId + "/Powerpack?offset=" + offset + "&limit=" + limit;
  }

  private static MockResponse one(Powerpack powerpack) {
    return Responses.ok(powerpack.toBuilder().apiId(Responses.apiId()).build());
  }

  private MockResponse create(FakeRequest request) {
    PowerpackCreate body = Body.read(request, PowerpackCreate.class);
    synchronized (account) {
      checkName(body.getName(), null);
      Powerpack powerpack = applied(
          body,
          Powerpack.builder()
              .uuid(UUID.randomUUID().toString())
              .numberPool(
                  "/v1/Account/" + account.authId + "/NumberPool/" + UUID.randomUUID() + "/")
              .createdOn(OffsetDateTime.now(ZoneOffset.UTC))
              .build());
      account.powerpacks.add(powerpack);
      return one(powerpack);
    }
  }

  private MockResponse update(FakeRequest request, String uuid) {
    synchronized (account) {
      Powerpack old = account.powerpacks.existing(uuid);
      PowerpackUpdate body = Body.readChange(request, PowerpackUpdate.class, old);
      checkName(body.getName(), old);
      Powerpack updated = applied(body, old);
      account.powerpacks.replace(updated);
      return one(updated);
    }
  }

  private MockResponse delete(FakeRequest request, String uuid) {
    synchronized (account) {
      Powerpack powerpack = account.powerpacks.existing(uuid);
      PowerpackDelete body = Body.readRequired(
          request,
          PowerpackDelete.class,
          PowerpackDelete.builder().unrentNumbers(false).build());
      account.powerpacks.remove(uuid);
      String pool = AccountState.poolUuid(powerpack);
      if (pool != null) {
        account.removePool(pool, !body.getUnrentNumbers());
      }
      return Responses.done(account.status(Assumption.POWERPACK_IS_DELETED));
    }
  }

  private static Powerpack applied(Object body, Powerpack powerpack) {
    Powerpack applied = Body.applied(Powerpack.class, body, powerpack);
    String application = applied.getApplicationId();
    if (application.isEmpty() || application.equals("none")) {
      return applied.toBuilder().applicationType("").applicationId("").build();
    }
    if (applied.getApplicationType().isEmpty()) {
      throw new Rejection(400, "application_type must be given with application_id");
    }
    return applied;
  }

  /** A name is unique; the powerpack that has it may keep it. */
  private void checkName(@Nullable String name, @Nullable Powerpack self) {
    if ("".equals(name)) {
      throw new Rejection(400, "name must not be empty");
    }
    for (Powerpack other : account.powerpacks.all()) {
      if (!other.equals(self) && name != null && name.equals(other.getName())) {
        throw account.rejection(Assumption.NAME_IS_TAKEN);
      }
    }
  }
}
