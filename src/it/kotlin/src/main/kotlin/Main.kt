import dev.powerpack.ApiException
import dev.powerpack.PlivoCredentials
import dev.powerpack.PowerpackClient
import java.time.OffsetDateTime

fun main() {
    connect(System.getenv("PLIVO_AUTH_TOKEN")).use { client ->
        var count = 0
        for (powerpack in client.listAll()) {
            if (powerpack.stickySender) count++
        }
        println("$count with a sticky sender")

        val newest: OffsetDateTime = client.listAll().maxOf { it.createdOn }
        println("the newest is of $newest")

        val countries = client.listAll().asSequence()
            .flatMap { it.numberPriority.orEmpty() }
            .mapNotNull { it.countryIso }
            .toSortedSet()
        println("priorities for $countries")

        val page = client.list()
        println("${page.powerpacks.size} of ${page.totalCount}, the first is ${page.powerpacks.first().name}")
    }
    connect("a-wrong-token").use { client ->
        try {
            client.list()
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
