import dev.powerpack.PlivoCredentials
import dev.powerpack.PowerpackClient
import dev.powerpack.exception.ApiException
import java.time.OffsetDateTime

fun main() {
    connect(System.getenv("PLIVO_AUTH_TOKEN")).use { client ->
        var count = 0
        for (powerpack in client.powerpacks().list()) {
            if (powerpack.stickySender) count++
        }
        println("$count with a sticky sender")

        val newest: OffsetDateTime = client.powerpacks().list().mapNotNull { it.createdOn }.max()
        println("the newest is of $newest")

        val countries = client.powerpacks().list().asSequence()
            .flatMap { it.numberPriority.orEmpty() }
            .mapNotNull { it?.countryIso }
            .toSortedSet()
        println("priorities for $countries")

        val page = client.powerpacks().list().page()
        println("${page.items.size} of ${page.totalCount}, the first is ${page.items.first().name}")
    }
    connect("a-wrong-token").use { client ->
        try {
            client.powerpacks().list().page()
            error("A wrong token was accepted.")
        } catch (e: ApiException) {
            println("${e.statusCode} after ${e.attempts} attempt: ${e.errorMessage ?: "no reason"}")
        }
    }
}

private fun connect(token: String): PowerpackClient =
    PowerpackClient.builder()
        .credentials(PlivoCredentials.of(System.getenv("PLIVO_AUTH_ID"), token))
        .baseUrl(System.getenv("PLIVO_BASE_URL"))
        .build()
