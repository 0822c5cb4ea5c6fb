// Lists all powerpacks of an account, then asks once more with a wrong token. With the argument "change" it creates a
// powerpack instead, changes it, fills its pool and deletes it.
package main

import (
	"context"
	"errors"
	"fmt"
	"log"
	"net/http"
	"os"
	"path"
	"strings"
	"time"

	"powerpack"
)

const (
	limit  = 20
	number = "15550001111"
)

var authID = variable("PLIVO_AUTH_ID")

func main() {
	configuration := powerpack.NewConfiguration()
	if baseURL := os.Getenv("PLIVO_BASE_URL"); baseURL != "" {
		// The generated package appends paths that begin with a slash.
		configuration.Servers = powerpack.ServerConfigurations{{URL: strings.TrimRight(baseURL, "/")}}
	}
	// Stock, a request waits for ever, and a redirect takes the token along to another port, and from https to http.
	neverRedirect := func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }
	configuration.HTTPClient = &http.Client{Timeout: 30 * time.Second, CheckRedirect: neverRedirect}
	client := powerpack.NewAPIClient(configuration)

	ctx := withToken(authID, variable("PLIVO_AUTH_TOKEN"))
	argument := ""
	if len(os.Args) > 1 {
		argument = os.Args[1]
	}
	switch argument {
	case "change":
		change(ctx, client)
	case "walk", "walk-stock":
		walkAccounts(client.PowerpacksAPI, argument == "walk-stock")
	default:
		list(ctx, client.PowerpacksAPI)
		_, response, err := client.PowerpacksAPI.ListPowerpacks(withToken(authID, "wrong"), authID).Execute()
		failure("wrong token", response, err)
	}
}

func list(ctx context.Context, api *powerpack.PowerpacksAPIService) {
	count := 0
	for p, err := range api.ListPowerpacks(ctx, authID).Limit(limit).All() {
		if err != nil {
			log.Fatal(err)
		}
		fmt.Println(p.GetName(), p.Uuid)
		count++
	}
	fmt.Println(count, "powerpacks")
}

func change(ctx context.Context, client *powerpack.APIClient) {
	powerpacks := client.PowerpacksAPI
	wanted := powerpack.PowerpackCreate{Name: "demo"}
	wanted.SetStickySender(false)
	wanted.SetLocalConnect(true)
	created := must(powerpacks.CreatePowerpack(ctx, authID).PowerpackCreate(wanted).Execute())
	show("created", created)
	_, response, err := powerpacks.CreatePowerpack(ctx, authID).PowerpackCreate(wanted).Execute()
	failure("created again", response, err)
	update := powerpack.PowerpackUpdate{StickySender: true, LocalConnect: false}
	update.SetName("demo 2")
	show("changed", must(powerpacks.UpdatePowerpack(ctx, authID, created.Uuid).PowerpackUpdate(update).Execute()))
	show("read", must(powerpacks.GetPowerpack(ctx, authID, created.Uuid).Execute()))

	fill(ctx, client, path.Base(created.GetNumberPool()))

	kept := powerpack.PowerpackDelete{UnrentNumbers: false}
	done := must(powerpacks.DeletePowerpack(ctx, authID, created.Uuid).PowerpackDelete(kept).Execute())
	// Nil where the response has no body.
	if done == nil {
		fmt.Println("deleted: no body")
	} else {
		fmt.Println("deleted:", done.GetResponse())
	}
	_, response, err = powerpacks.GetPowerpack(ctx, authID, created.Uuid).Execute()
	failure("read again", response, err)
}

func fill(ctx context.Context, client *powerpack.APIClient, pool string) {
	numbers := client.NumbersAPI
	rented := powerpack.PoolNumberAdd{}
	rented.SetService("mms")
	rented.SetRent(true)
	added := must(numbers.AddNumber(ctx, authID, pool, number).PoolNumberAdd(rented).Execute())
	fmt.Printf("added: %s, %s\n", added.Number, added.GetService())
	for n, err := range numbers.ListNumbers(ctx, authID, pool).All() {
		if err != nil {
			log.Fatal(err)
		}
		fmt.Printf("in the pool: %s, %s\n", n.Number, n.GetService())
	}
	fmt.Println("number:", must(numbers.GetNumber(ctx, authID, pool, number).Execute()).Number)
	kept := powerpack.PoolNumberRemove{Unrent: false}
	removed := must(numbers.RemoveNumber(ctx, authID, pool, number).PoolNumberRemove(kept).Execute())
	fmt.Println("removed:", removed.GetResponse())
	shortcodes := must(client.ShortcodesAPI.ListShortcodes(ctx, authID, pool).Execute())
	fmt.Println("shortcodes:", len(shortcodes.Objects))
	tollfree := must(client.TollfreeNumbersAPI.ListTollfreeNumbers(ctx, authID, pool).Execute())
	fmt.Println("toll-free numbers:", len(tollfree.Objects))
}

func show(what string, p *powerpack.Powerpack) {
	fmt.Printf("%s: %s, sticky %t, local %t\n", what, p.GetName(), p.GetStickySender(), p.GetLocalConnect())
}

// variable reads one that has to be there.
func variable(name string) string {
	value := os.Getenv(name)
	if value == "" {
		log.Fatal(name, " is not set")
	}
	return value
}

// must ends the program where a call fails.
func must[T any](value T, _ *http.Response, err error) T {
	if err != nil {
		log.Fatal(err)
	}
	return value
}

// failure prints the status that a call failed with. It is in the response; the error has the body.
func failure(what string, response *http.Response, err error) {
	var apiError *powerpack.GenericOpenAPIError
	if !errors.As(err, &apiError) {
		log.Fatal("expected an error of the API but got: ", err)
	}
	fmt.Printf("%s: %d\n", what, response.StatusCode)
}

// withToken makes a context that carries the credentials, which is where the generated package reads them.
func withToken(authID, token string) context.Context {
	auth := powerpack.BasicAuth{UserName: authID, Password: token}
	return context.WithValue(context.Background(), powerpack.ContextBasicAuth, auth)
}
