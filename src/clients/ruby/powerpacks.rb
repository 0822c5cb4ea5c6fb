# frozen_string_literal: true

# Lists the powerpacks of an account, then shows what a wrong token leads to. With the argument
# "change" it creates a powerpack instead, changes it, fills its pool and deletes it.

require 'powerpack_client/pagers'
require 'uri'

AUTH_ID = ENV.fetch('PLIVO_AUTH_ID')
NUMBER = '15550001111'

def client(token)
  base_url = URI(ENV.fetch('PLIVO_BASE_URL', 'https://api.plivo.com'))
  config = PowerpackClient::Configuration.new do |c|
    # The generated configuration wants the address in parts.
    c.scheme = base_url.scheme
    c.host = "#{base_url.host}:#{base_url.port}"
    c.base_path = base_url.path
    c.username = AUTH_ID
    c.password = token
    # Seconds. Stock, a request waits for ever.
    c.timeout = 30
  end
  PowerpackClient::ApiClient.new(config)
end

def list(client)
  count = 0
  PowerpackClient::PowerpacksApi.new(client).list_powerpacks_pager(AUTH_ID).each do |powerpack|
    puts "#{powerpack.name} #{powerpack.uuid}"
    count += 1
  end
  puts "#{count} powerpacks"
end

# Prints the status that a call fails with.
def failure(what)
  yield
rescue PowerpackClient::ApiError => e
  puts "#{what}: #{e.code}"
end

def show(what, powerpack)
  puts "#{what}: #{powerpack.name}, sticky #{powerpack.sticky_sender}, local #{powerpack.local_connect}"
end

def change(client)
  powerpacks = PowerpackClient::PowerpacksApi.new(client)
  wanted = PowerpackClient::PowerpackCreate.new(name: 'demo', sticky_sender: false, local_connect: true)
  powerpack = powerpacks.create_powerpack(AUTH_ID, wanted)
  show('created', powerpack)
  failure('created again') { powerpacks.create_powerpack(AUTH_ID, wanted) }
  update = PowerpackClient::PowerpackUpdate.new(name: 'demo 2', sticky_sender: true, local_connect: false)
  show('changed', powerpacks.update_powerpack(AUTH_ID, powerpack.uuid, update))
  show('read', powerpacks.get_powerpack(AUTH_ID, powerpack.uuid))

  fill(client, powerpack.number_pool.split('/').last)

  kept = PowerpackClient::PowerpackDelete.new(unrent_numbers: false)
  # Nil where the response has no body.
  done = powerpacks.delete_powerpack(AUTH_ID, powerpack.uuid, kept)
  puts "deleted: #{done ? done.response : 'no body'}"
  failure('read again') { powerpacks.get_powerpack(AUTH_ID, powerpack.uuid) }
end

def fill(client, pool)
  numbers = PowerpackClient::NumbersApi.new(client)
  rented = PowerpackClient::PoolNumberAdd.new(service: 'mms', rent: true)
  added = numbers.add_number(AUTH_ID, pool, NUMBER, pool_number_add: rented)
  puts "added: #{added.number}, #{added.service}"
  numbers.list_numbers_pager(AUTH_ID, pool).each { |n| puts "in the pool: #{n.number}, #{n.service}" }
  puts "number: #{numbers.get_number(AUTH_ID, pool, NUMBER).number}"
  kept = PowerpackClient::PoolNumberRemove.new(unrent: false)
  puts "removed: #{numbers.remove_number(AUTH_ID, pool, NUMBER, kept).response}"
  puts "shortcodes: #{PowerpackClient::ShortcodesApi.new(client).list_shortcodes(AUTH_ID, pool).objects.size}"
  tollfree = PowerpackClient::TollfreeNumbersApi.new(client)
  puts "toll-free numbers: #{tollfree.list_tollfree_numbers(AUTH_ID, pool).objects.size}"
end

# Names are UTF-8, whatever the locale.
$stdout.set_encoding(Encoding::UTF_8)

account = client(ENV.fetch('PLIVO_AUTH_TOKEN'))
if ARGV.first == 'change'
  change(account)
else
  list(account)
  failure('wrong token') { PowerpackClient::PowerpacksApi.new(client('wrong')).list_powerpacks(AUTH_ID) }
end
