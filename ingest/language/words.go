package language

import (
	"math/bits"
	"strings"
	"sync"
)

// longestWord is the length in bytes of the longest word of the lists.
const longestWord = 12

// languages is how many lists there are.
const languages = 21

// tagOf gives the tag of list i.
func tagOf(i int) string {
	return strings.Fields("en de fr es it pt nl sv da no fi pl cs sk ro hu tr id vi hr ca")[i]
}

// wordLists gives the commonest short words of each language, in the order of tagOf.
func wordLists() [languages]string {
	return [languages]string{
		"the of and to in a is that for it was on are as with his they at be this from have or by one had not but what all were when we there can an your which their said if will do each how them then she many some so these would other into has more her two him its who been after about out up he you said new over than",
		"der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde sei hatte kann gegen vom können schon wenn habe seine ihre dann unter wir soll",
		"de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont la avec ils elle aux mais été cette ses son sa ou être comme leur deux nous après ont même sans fait dont entre selon depuis lors était avait ces tout aussi",
		"de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha me si sin sobre este ya entre cuando todo esta ser son dos también fue había era muy años hasta desde está mi porque qué han donde según contra ese",
		"di e il la che in a per un del è non con una si le dei i da al sono della alla più anche ha gli lo come dal ma nel se delle o degli questo nella hanno ai suo stato dopo sul loro dalla due anni essere prima era tra ci sua dell alle ed perché quando",
		"de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua ou ser quando muito há nos já está eu também só pelo pela até isso ela entre era depois sem mesmo aos ter seus quem nas me esse eles são",
		"de van het een en in is dat op te zijn met voor niet aan er om ook als dan maar bij door naar uit nog wel werd hij ze over had hebben kan worden wordt deze heeft of zich haar was onder al die geen meer na tot we ik wat tegen moet jaar hun zou",
		"och i att det som en på är av för med till den har de inte om ett han men var jag sig från vi så kan när år under också efter eller nu sin där vid mot ska skulle kommer ut får finns vara hade alla andra mycket än här då sedan över bara in blir",
		"og i at det er en til af på for med den de som har ikke der var et han om vi sig men kan skal fra ved så jeg hun efter blev eller være også nu havde hvor ud over mere mod når op ind år vil siger blevet sin sine hvis alle andre meget",
		"og i det er på som en å for av til at med har de ikke den han var et om vi men fra seg kan etter så ved jeg hun skal eller også ble være mot når ut over år vil hadde nå der blir hvor sier sin mer enn opp alle da bare to",
		"ja on ei että se hän oli ovat mutta myös kun niin sen joka ole mukaan kuin tai ollut jos vain nyt sitä siitä voi vuoden jälkeen hänen jo sanoi kertoo kanssa mitä joka ennen sekä olisi vuonna mitään noin olla tämä",
		"w i na z się nie do że o jest to po jak za od jego przez dla są przy ale oraz co był który być ma tym ich może tylko jej już było także czy ze ten tak go lub roku została zostało będzie która które pod też przed",
		"a v se na je že s z do o to i za ve k pro ale po jako byl jsou jeho by podle od který které jak už také si není při nebo až bylo tak co však která má ze než roku jen mezi lze být pouze před byla jsem své",
		"a v sa na je že s z do o to aj za vo k pre ale po ako bol sú jeho by podľa od ktorý ktoré už tiež si nie pri alebo až bolo tak čo však ktorá má zo než roku len medzi byť pred bola som svoje",
		"de și în a la cu care pe nu din o că mai este au pentru un fost sunt se ce al s-a prin ale sa dar după lui fi către dintre acest ei său cel această fiind cea între până unei unui foarte aceasta doar acum",
		"a az és hogy nem is egy ez volt de azt meg ha már csak mint még vagy el ki van után szerint nagy lehet lesz le ezt pedig között majd több minden ami amely aki illetve aztán azonban miatt mert itt nincs ezek",
		"ve bir bu da de için ile olarak daha çok olan en gibi sonra kadar ne o ama var değil ise iki mi ya ben her diye göre oldu dedi ancak son şey yeni olduğunu tarafından yüzde zaman arasında hem üzerinde",
		"yang dan di dengan untuk ini itu dari pada tidak dalam akan juga ke oleh ada saat karena tersebut bisa adalah telah mereka lebih para sebagai kata tahun atau sudah dia saya menjadi kami orang seorang hari bahwa hanya harus",
		"và của là có các cho được trong không với một người đã những này khi để từ cũng ra vào ở đến về năm nhiều theo như lại tại sau đó còn trên phải làm rằng bị ông sẽ hơn mà",
		"i u je na se da su za od s kako je koji a o ne iz što bi će nije to do te koja kao po ali samo ili bio još sve prema nakon biti više kod koje već pri tako bila zbog bez tijekom rekao oko ima",
		"de la i el que en a els del les per amb un una és no al ha com més també però són seva aquest van dels pel aquesta seu ja entre sobre fins ser era on tot ho han hi molt perquè després segons sense",
	}
}

// wordSet gives the languages that a word is common in, as bits.
func wordSet(word string) uint32 { return commonWords()[word] }

var commonWords = sync.OnceValue(func() map[string]uint32 {
	set := make(map[string]uint32, 1200)
	for i, list := range wordLists() {
		for word := range strings.FieldsSeq(list) {
			set[word] |= 1 << i
		}
	}
	return set
})

func trailingZeros(set uint32) int { return bits.TrailingZeros32(set) }
